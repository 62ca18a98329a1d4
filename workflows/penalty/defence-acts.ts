/** Acts of whoever is to be penalised: statement and defence, waiver, request of a hearing (Administrative Penalty Law 45, 63, 64). */
import type { PenaltyPayloads } from '../../domain/penalty/acts.ts'
import type { PenaltyCase } from '../../domain/penalty/state.ts'
import { refuse, type Refusal } from '../../procedure/failures.ts'
import { isGrave } from '../../procedure/penalty/measures.ts'
import { isOver } from '../case/clocks.ts'
import { findNotice } from '../case/notices.ts'
import type { Circumstances, FollowingActs } from '../following/act.ts'
import { signed } from './signed.ts'
import { statementClock } from './statement-clock.ts'

/** Refuses what comes before the notice or after its period. */
function outOfTime(state: PenaltyCase, { at }: Circumstances): Refusal | undefined {
  if (!findNotice(state, state.noticed?.notice)?.issuedAt)
    return refuse('TooEarly', 'expected the prior notice to have been issued')
  return isOver(state, statementClock(state), at)
    ? refuse('TooLate', 'expected an answer within the period of the prior notice')
    : undefined
}

const notOffered = (
  { noticed, hearing }: PenaltyCase,
  { rules }: Circumstances,
): Refusal | undefined => {
  if (hearing) return refuse('MatterClosed', 'expected no request yet, a hearing is asked for')
  return noticed && isGrave(noticed.measures, rules.supervision.penalty)
    ? undefined
    : refuse('NotAsked', 'expected a penalty for which a hearing is offered (art. 63)')
}

type Payloads = Pick<
  PenaltyPayloads,
  | 'state-penalty-defence'
  | 'record-penalty-defence'
  | 'waive-penalty-rights'
  | 'request-penalty-hearing'
>

export const defenceActs: FollowingActs<PenaltyCase, Payloads> = {
  'state-penalty-defence': {
    refusal: (state, _payload, circumstances) => outOfTime(state, circumstances),
    record: (draft, { text, points }, circumstances) =>
      void draft.statements.push({ text, points, ...signed(circumstances) }),
  },
  'record-penalty-defence': {
    refusal: (state, _payload, circumstances) => outOfTime(state, circumstances),
    record: (draft, { text, points, proof }, circumstances) =>
      void draft.statements.push({ text, points, proof, ...signed(circumstances) }),
  },
  'waive-penalty-rights': {
    refusal: (state, _payload, circumstances) =>
      outOfTime(state, circumstances) ??
      (state.hearing ? refuse('MatterClosed', 'expected no hearing to be asked for') : undefined),
    record: (draft, _payload, circumstances) => void (draft.waived = signed(circumstances)),
  },
  'request-penalty-hearing': {
    refusal: (state, _payload, circumstances) =>
      outOfTime(state, circumstances) ?? notOffered(state, circumstances),
    record: (draft, { text }, circumstances) =>
      void (draft.hearing = { requested: { text, ...signed(circumstances) } }),
  },
}
