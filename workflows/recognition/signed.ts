/** By whom and when, as every fact of a recognition says; and the documents that it names. */
import type { Recognition } from '../../domain/recognition/state.ts'
import { refuse, type Refusal } from '../../procedure/failures.ts'
import type { Circumstances } from '../following/act.ts'

export const signed = ({ by: { sub, name }, at }: Circumstances) => ({ by: { sub, name }, at })

/** Documents that an act names must have been attached. */
export function unknownDocuments(
  { documents }: Recognition,
  named: readonly string[],
): Refusal | undefined {
  const missing = named.filter((id) => !documents.some((document) => document.id === id))
  return missing.length > 0
    ? refuse('MatterNotFound', 'expected documents that are attached to this case', { missing })
    : undefined
}
