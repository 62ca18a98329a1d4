/** The form of an act in the workflow: what else forbids it, and what it records. */
import type { ActPayload } from '../../domain/act.ts'
import type { Dossier } from '../../domain/dossier.ts'
import type { Person } from '../../domain/person.ts'
import type { ActName } from '../../procedure/acts.ts'
import type { Refusal } from '../../procedure/failures.ts'
import type { RuleSet } from '../../procedure/rule-set.ts'

export interface Circumstances {
  readonly by: Person
  /** ISO instant of the act. */
  readonly at: string
  readonly rules: RuleSet
}

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

/** A person's name as the record keeps it beside a fact. */
export const nameOf = ({ sub, name }: Person) => ({ sub, name })

/** Remembers that an official worked on the case, for separation of duty. */
export function handled(draft: Dossier, by: Person): void {
  if (!draft.handledBy.includes(by.sub)) draft.handledBy.push(by.sub)
}
