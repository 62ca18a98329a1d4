/** Saves one section on the revision that was read; what others saved meanwhile is never overwritten unseen. */
import { fetchClient, idempotencyKey } from '../../../client/api.ts'
import { ProblemError } from '../../../client/problem.ts'
import { mayOverwrite } from './draft-store.ts'
import { readForm, type SavedForm } from './use-form.ts'

type Section = Readonly<Record<string, unknown>>

interface Saving {
  readonly dossier: string
  readonly section: string
  readonly body: Section
  /** The section as it was when the typing began. */
  readonly base: unknown
  readonly etag: string
}

export type Saved =
  | { readonly outcome: 'saved'; readonly etag: string }
  /** Somebody else saved the same section. */
  | { readonly outcome: 'conflict'; readonly theirs: Section; readonly etag: string }

type OneSection = '/dossiers/{id}/form/identity'

async function put({ dossier, section, body, etag }: Saving): Promise<string> {
  const { response } = await fetchClient.PUT(`/dossiers/{id}/form/${section}` as OneSection, {
    params: { path: { id: dossier }, header: { ...idempotencyKey(), 'If-Match': etag } },
    body: body as never,
  })
  return response.headers.get('ETag') ?? ''
}

const isStale = (error: unknown) => error instanceof ProblemError && error.kind === 'stale-revision'

const mostTries = 5

/** Throws ProblemError where the content is refused or no answer comes. */
export async function saveSection(saving: Saving): Promise<Saved> {
  let { etag } = saving
  for (let tries = 1; ; tries += 1) {
    try {
      return { outcome: 'saved', etag: await put({ ...saving, etag }) }
    } catch (error) {
      if (!isStale(error) || tries === mostTries) throw error
      const now: SavedForm = await readForm(saving.dossier)
      const theirs = now.sections[saving.section] ?? {}
      if (!mayOverwrite(saving.base, theirs, saving.body))
        return { outcome: 'conflict', theirs, etag: now.etag }
      etag = now.etag
    }
  }
}
