/** The form of an act in the workflow: what else forbids it, and what it records. */
import type { ActPayload } from '../../domain/act.ts'
import type { Dossier } from '../../domain/dossier.ts'
import type { Person } from '../../domain/person.ts'
import type { ActName } from '../../procedure/acts.ts'
import { refuse, type Refusal } from '../../procedure/failures.ts'
import type { Circumstances } from '../case/take-acts.ts'

export type { Circumstances }

export interface Act<A extends ActName> {
  /** Rules about what was sent; who may act when is `procedure/may-act.ts`. */
  readonly refusal?: (
    state: Dossier,
    payload: ActPayload<A>,
    circumstances: Circumstances,
  ) => Refusal | undefined
  /** Records the fact; draws no conclusion, the stage does. */
  readonly record: (draft: Dossier, payload: ActPayload<A>, circumstances: Circumstances) => void
}

export type Acts<A extends ActName> = { readonly [Each in A]: Act<Each> }

/** A person's name as the record keeps it beside a fact. */
export const nameOf = ({ sub, name }: Person) => ({ sub, name })

/** By whom and when, as every fact of a matter says. */
export const signed = ({ by, at }: Circumstances) => ({ by: nameOf(by), at })

/** Remembers that an official worked on the case, for separation of duty. */
export function handled(draft: Dossier, by: Person): void {
  if (!draft.handledBy.includes(by.sub)) draft.handledBy.push(by.sub)
}

interface Matter {
  readonly id: string
}

/** The matter of an id, or a stand-in that nothing is recorded on: that it exists is checked before. */
export const matterOf = <M extends Matter>(matters: M[], id: string | undefined): M | undefined =>
  matters.find((matter) => matter.id === id)

/** The id of the next matter of a kind: c1, c2, … */
export const nextId = (kind: string, matters: readonly unknown[]): string =>
  `${kind}${matters.length + 1}`

/** Refuses an act on a matter that there is not, or that is closed. */
export function notOpen<M extends Matter>(
  matters: M[],
  id: string | undefined,
  isOpen: (matter: M) => boolean,
): Refusal | undefined {
  const matter = matterOf(matters, id)
  if (!matter)
    return refuse('MatterNotFound', `expected a matter of this dossier, got ${id ?? 'none'}`)
  return isOpen(matter)
    ? undefined
    : refuse('MatterClosed', 'expected a matter that is open', { matter: matter.id })
}
