/** Proof of review: whoever signs has opened every document of the case in its latest version. */
import type { Dossier } from '../../domain/dossier.ts'
import type { Person } from '../../domain/person.ts'
import { mayReadDocument } from '../../procedure/may-read.ts'
import { refuse, type Refusal } from '../../procedure/failures.ts'

type Opened = readonly { readonly document: string; readonly version: number }[] | undefined

/** Refuses while a document that somebody else attached has not been opened in its latest version. */
export function unopened(
  state: Dossier,
  { by, at }: { readonly by: Person; readonly at: string },
  opened: Opened,
): Refusal | undefined {
  const latest = new Map(state.documents.map((document) => [document.id, document]))
  const closed = [...latest.values()].filter(
    ({ id, version, attachedBy }) =>
      attachedBy.sub !== by.sub &&
      mayReadDocument(by, id, state, at) &&
      !opened?.some((each) => each.document === id && each.version === version),
  )
  return closed.length > 0
    ? refuse('DocumentsUnopened', `expected every document opened, ${closed.length} are not`, {
        documents: closed.slice(0, 100).map(({ id }) => id),
      })
    : undefined
}
