/** The form of an act on a case after a grant: its rule, what else forbids it, and what it records. */
import type { FollowingCase } from '../../domain/case.ts'
import type { Refusal } from '../../procedure/failures.ts'
import type { Circumstances } from '../case/take-acts.ts'

export type { Circumstances }

/** `P` is what the schema of the act describes; the interface has validated it. */
export interface FollowingAct<S extends FollowingCase, P> {
  readonly refusal?: (state: S, payload: P, circumstances: Circumstances) => Refusal | undefined
  /** Records the fact; draws no conclusion, the stage does. */
  readonly record: (draft: S, payload: P, circumstances: Circumstances) => void
}

/** Acts by name, for payloads by name. */
export type FollowingActs<S extends FollowingCase, Payloads> = {
  readonly [Name in keyof Payloads]: FollowingAct<S, Payloads[Name]>
}
