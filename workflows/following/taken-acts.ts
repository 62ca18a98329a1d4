/** The acts of a kind of case after a grant, by name: who may do each when, what else forbids it, and what it records. */
import type { FollowingCase } from '../../domain/case.ts'
import { refuse } from '../../procedure/failures.ts'
import { followingRefusal, type FollowingRules } from '../../procedure/following/act-rule.ts'
import type { CommonAct } from '../../procedure/following/common.ts'
import type { TakenAct } from '../case/take-acts.ts'
import type { FollowingAct } from './act.ts'
import { acceptedCommonActs } from './common-acts.ts'

export interface ActsOfKind<S extends FollowingCase, Name extends string> {
  readonly rules: FollowingRules<S, Name | CommonAct>
  /** What each act records; its payload is what its schema describes. */
  readonly acts: { readonly [A in Name]: FollowingAct<S, never> }
}

const claimOf = (payload: object) =>
  'claim' in payload ? (payload.claim as { task: string; epoch: number }) : undefined

export function takenActs<S extends FollowingCase, Name extends string>({
  rules,
  acts,
}: ActsOfKind<S, Name>) {
  const all = { ...acceptedCommonActs<S>(rules), ...acts } as Readonly<
    Record<string, FollowingAct<S, object> | undefined>
  >
  return (name: string): TakenAct<S, object> => {
    const act = all[name]
    const rule = Object.hasOwn(rules, name) ? rules[name as Name] : undefined
    if (!act || !rule)
      return { name, record: () => {}, refusal: () => refuse('WrongStage', `no act ${name}`) }
    return {
      name,
      record: (draft, payload, circumstances) => act.record(draft, payload, circumstances),
      refusal: (state, payload, circumstances) =>
        followingRefusal(circumstances.by, { act: name, rule }, state, {
          at: circumstances.at,
          claim: claimOf(payload),
        }) ?? act.refusal?.(state, payload, circumstances),
    }
  }
}
