/** Acts of review and decision: every point answered, never heavier, the minutes cited, heads who decide together (45, 57, 58, 65). */
import type { PenaltyPayloads } from '../../domain/penalty/acts.ts'
import type { PenaltyCase } from '../../domain/penalty/state.ts'
import { refuse, type Refusal } from '../../procedure/failures.ts'
import { isGrave, isHeavier } from '../../procedure/penalty/measures.ts'
import { completeClaimed } from '../case/tasks.ts'
import type { Circumstances, FollowingActs } from '../following/act.ts'
import { beyondBounds, notInvestigating } from './investigation-acts.ts'
import { contentOf, signed } from './signed.ts'

type Draft = PenaltyPayloads['draft-penalty']

const heavier = ({ noticed }: PenaltyCase, { measures }: Draft): Refusal | undefined =>
  isHeavier(measures, noticed?.measures ?? {})
    ? refuse('HeavierPenalty', 'expected nothing heavier than the party was told of (art. 45)')
    : undefined

function unanswered({ statements }: PenaltyCase, { answers }: Draft): Refusal | undefined {
  const open = statements.flatMap(({ points }, statement) =>
    points.flatMap((_point, point) =>
      answers.some((each) => each.statement === statement && each.point === point)
        ? []
        : [`${statement}/${point}`],
    ),
  )
  return open.length > 0
    ? refuse('PointsUnanswered', `expected an answer to each point, ${open.join(', ')} has none`, {
        points: open,
      })
    : undefined
}

const uncited = ({ hearing }: PenaltyCase, { minutes }: Draft): Refusal | undefined =>
  hearing?.held?.sha256 === minutes
    ? undefined
    : refuse('MinutesNotCited', 'expected the SHA-256 of the minutes of the hearing (art. 65)')

/** At least three different heads, whoever decides among them, most of them for it; none who took part before. */
function notCollective(
  { draft, investigators, legality, hearing, formerReviewers }: PenaltyCase,
  { votes = [] }: PenaltyPayloads['decide-penalty'],
  { by, rules }: Circumstances,
): Refusal | undefined {
  if (votes.length === 0 && !isGrave(draft?.measures ?? {}, rules.supervision.penalty))
    return undefined
  const members = new Set(votes.map(({ sub }) => sub))
  const before = [
    ...investigators.map(({ sub }) => sub),
    ...formerReviewers,
    legality?.by.sub,
    hearing?.chair?.sub,
  ]
  const involved = [...members].find((sub) => before.includes(sub))
  if (involved)
    return refuse('SeparationOfDuty', `expected members who took no part before, got ${involved}`, {
      rule: 'member-not-involved',
    })
  const inFavour = votes.filter(({ vote }) => vote === 'for').length
  return members.size >= 3 &&
    members.size === votes.length &&
    members.has(by.sub) &&
    inFavour * 2 > votes.length
    ? undefined
    : refuse('NotCollective', 'expected the votes of three or more heads, most of them for it')
}

type Payloads = Pick<
  PenaltyPayloads,
  | 'draft-penalty'
  | 'pass-penalty-law'
  | 'return-penalty-law'
  | 'decide-penalty'
  | 'return-penalty'
  | 'reopen-investigation'
  | 'note-penalty-overdue'
>

/** The draft goes back to whoever drafts, and its review with it. */
const withdrawDraft = (draft: PenaltyCase) => {
  delete draft.draft
  delete draft.legality
}

export const reviewActs: FollowingActs<PenaltyCase, Payloads> = {
  'draft-penalty': {
    refusal: (state, payload, circumstances) =>
      notInvestigating(state, circumstances) ??
      beyondBounds(
        state,
        { measures: payload.measures, gain: state.report?.gain },
        circumstances.at,
      ) ??
      heavier(state, payload) ??
      unanswered(state, payload) ??
      uncited(state, payload),
    record: (draft, payload, circumstances) => {
      draft.draft = { ...contentOf(payload), ...signed(circumstances) }
      completeClaimed(draft, payload, circumstances)
    },
  },
  'pass-penalty-law': {
    record: (draft, payload, circumstances) => {
      draft.legality = { opinion: payload.opinion, ...signed(circumstances) }
      completeClaimed(draft, payload, circumstances)
    },
  },
  'return-penalty-law': {
    record: (draft, payload, circumstances) => {
      draft.formerReviewers.push(circumstances.by.sub)
      withdrawDraft(draft)
      completeClaimed(draft, payload, circumstances)
    },
  },
  'decide-penalty': {
    refusal: (state, payload, circumstances) => notCollective(state, payload, circumstances),
    record: (draft, payload, circumstances) => {
      const { votes } = payload
      const { measures } = draft.draft ?? { measures: {} }
      draft.decision = { measures, ...(votes && { votes }), ...signed(circumstances) }
      completeClaimed(draft, payload, circumstances)
    },
  },
  'return-penalty': {
    record: (draft, payload, circumstances) => {
      if (draft.legality) draft.formerReviewers.push(draft.legality.by.sub)
      withdrawDraft(draft)
      completeClaimed(draft, payload, circumstances)
    },
  },
  'reopen-investigation': {
    record: (draft, payload, circumstances) => {
      const former = [draft.legality?.by.sub, draft.hearing?.chair?.sub]
      draft.formerReviewers.push(...former.filter((sub) => sub !== undefined))
      withdrawDraft(draft)
      delete draft.report
      delete draft.hearing
      delete draft.waived
      if (draft.noticed) draft.noticed.over = false
      completeClaimed(draft, payload, circumstances)
    },
  },
  'note-penalty-overdue': {
    record: (draft, payload, circumstances) => completeClaimed(draft, payload, circumstances),
  },
}
