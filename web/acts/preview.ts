/** Asks what an act will do, for what is typed into its form; nothing is done. */
import { fetchClient } from '../client/api.ts'
import type { components } from '../client/schema.d.ts'

export type Foreseen = components['schemas']['ActPreview']

/** The interface tells acts apart by path, as it does when they are sent. */
type AnyPreview = '/tasks/{id}/completion/preview'

/** `path` is a template with `{id}`. */
export async function previewOf(path: string, id: string, body: unknown): Promise<Foreseen> {
  const { data } = await fetchClient.POST(path as AnyPreview, {
    params: { path: { id } },
    body: (body ?? {}) as Record<string, unknown>,
  })
  if (!data) throw new Error('no answer of the preview')
  return data
}
