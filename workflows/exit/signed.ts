/** By whom and when, as every fact of an exit says; and the documents that it names. */
import type { Document } from '../../domain/document.ts'
import type { ExitCase } from '../../domain/exit/state.ts'
import type { FileTypeCode } from '../../domain/following/document-types.ts'
import { refuse, type Refusal } from '../../procedure/failures.ts'
import type { Circumstances } from '../following/act.ts'

export const signed = ({ by: { sub, name }, at }: Circumstances) => ({ by: { sub, name }, at })

export const documentOf = ({ documents }: ExitCase, id: string): Document | undefined =>
  documents.filter((document) => document.id === id).at(-1)

/** Refuses what is not attached to the case as a document of the type. */
export const notAttached = (
  state: ExitCase,
  id: string,
  type: FileTypeCode,
): Refusal | undefined =>
  documentOf(state, id)?.type === type
    ? undefined
    : refuse('MatterNotFound', `expected a document ${type} of this case, got ${id}`, {
        document: id,
      })
