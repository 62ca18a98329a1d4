/** The hearing of a case after a grant: a chair who is uninvolved, notice in time, signed minutes; what stands open of it. */
import type { FollowingCase } from '../../domain/case.ts'
import type { FollowingHearing, HearingPayloads } from '../../domain/following/hearing.ts'
import { refuse } from '../../procedure/failures.ts'
import type { RuleSet } from '../../procedure/rule-set.ts'
import type { TaskKind } from '../../procedure/tasks.ts'
import { dateInShanghai } from '../../procedure/working-days.ts'
import { documentOf, notBegun, notMinutes, tooSoon } from '../case/hearing-notice.ts'
import { completeClaimed, ensureTask } from '../case/tasks.ts'
import type { FollowingActs } from './act.ts'

export interface HearingTerms<S extends FollowingCase> {
  readonly of: (state: S) => FollowingHearing | undefined
  /** Who has worked on the case and may not chair, and the rule that says so. */
  readonly involved: (state: S) => readonly string[]
  readonly rule: string
  /** Working days between the notice and the hearing. */
  readonly notice: (rules: RuleSet) => number
  /** Orders the notice to whoever is heard. */
  readonly invite: (draft: S, announced: HearingPayloads['announce']) => void
}

/** Its three acts; each completes the task that it is done under. */
export const actsOfHearing = <S extends FollowingCase>({
  of,
  involved,
  rule,
  notice,
  invite,
}: HearingTerms<S>): FollowingActs<S, HearingPayloads> => ({
  appoint: {
    refusal: (state, { chair }) =>
      involved(state).includes(chair.sub)
        ? refuse('SeparationOfDuty', 'expected a chair who has not worked on the case', { rule })
        : undefined,
    record: (draft, { chair, claim }, circumstances) => {
      const hearing = of(draft)
      if (hearing) hearing.chair = chair
      completeClaimed(draft, { claim }, circumstances)
    },
  },
  announce: {
    refusal: (_state, { on }, circumstances) =>
      tooSoon(on, notice(circumstances.rules), circumstances),
    record: (draft, payload, circumstances) => {
      const { claim, ...announced } = payload
      const hearing = of(draft)
      if (hearing) hearing.announced = { ...announced, at: circumstances.at }
      completeClaimed(draft, { claim }, circumstances)
      invite(draft, payload)
    },
  },
  hold: {
    refusal: (state, { document }, { at }) =>
      notBegun(of(state)?.announced?.on, at) ?? notMinutes(state, document),
    record: (draft, { claim, ...held }, circumstances) => {
      const hearing = of(draft)
      const sha256 = documentOf(draft, held.document)?.evidence.sha256 ?? ''
      if (hearing) hearing.held = { ...held, at: circumstances.at, sha256 }
      completeClaimed(draft, { claim }, circumstances)
    },
  },
})

/** Opens the task of the next step: to appoint the chair, to announce the hearing, to hold it. */
export function askForHearing(
  draft: FollowingCase,
  { chair, announced, held }: FollowingHearing,
  [appoint, announce, hold]: readonly [TaskKind, TaskKind, TaskKind],
  due?: string,
): void {
  if (held) return
  if (!chair) return ensureTask(draft, appoint, { due })
  if (!announced) return ensureTask(draft, announce, { due, assignee: chair })
  ensureTask(draft, hold, { due: dateInShanghai(announced.on), assignee: chair })
}
