/** Who did an act and when, as the case keeps it; and a document of the case. */
import type { PenaltyCase } from '../../domain/penalty/state.ts'
import { refuse, type Refusal } from '../../procedure/failures.ts'
import type { Circumstances } from '../following/act.ts'

export const signed = ({ by: { sub, name }, at }: Circumstances) => ({ by: { sub, name }, at })

/** The payload without the claim that it came with. */
export function contentOf<P extends { readonly claim: unknown }>({
  claim: _claim,
  ...content
}: P): Omit<P, 'claim'> {
  return content
}

export const documentOf = (state: PenaltyCase, id: string) =>
  state.documents.filter((document) => document.id === id).at(-1)

/** Refuses what is not among the documents of the case as a document of the type. */
export const notAttached = (state: PenaltyCase, id: string, type: string): Refusal | undefined =>
  documentOf(state, id)?.type === type
    ? undefined
    : refuse('MatterNotFound', `expected a document ${type} of this case, got ${id}`, {
        document: id,
      })
