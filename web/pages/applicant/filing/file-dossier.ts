/** Files a draft or a correction, on the revision that was read. */
import { fetchClient } from '../../../client/api.ts'
import type { components } from '../../../client/schema.d.ts'

export type Receipt = components['schemas']['Receipt']

interface Filing {
  readonly id: string
  readonly etag: string
  /** The same key sent twice is one filing; another revision is another filing. */
  readonly key: string
}

const paths = { file: '/dossiers/{id}/filing', correct: '/dossiers/{id}/correction' } as const

export async function fileDossier(
  act: keyof typeof paths,
  { id, etag, key }: Filing,
): Promise<Receipt> {
  const header = { 'Idempotency-Key': `${key}-${etag.replaceAll('"', '')}`, 'If-Match': etag }
  const { data } = await fetchClient.POST(paths[act], { params: { path: { id }, header } })
  if (!data) throw new Error('no receipt of a filing')
  return data
}
