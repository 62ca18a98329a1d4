/** Acts of the investigation: assigned, declared or recused, reported within the bounds, signed by a second investigator. */
import type { PenaltyPayloads } from '../../domain/penalty/acts.ts'
import type { Measures } from '../../domain/penalty/measures.ts'
import type { PenaltyCase } from '../../domain/penalty/state.ts'
import { refuse, type Refusal } from '../../procedure/failures.ts'
import { isHeavier, outOfBounds } from '../../procedure/penalty/measures.ts'
import { dateInShanghai } from '../../procedure/working-days.ts'
import { cancelTasks, completeClaimed } from '../case/tasks.ts'
import type { Circumstances, FollowingActs } from '../following/act.ts'
import { contentOf, documentOf, signed } from './signed.ts'

/** Refuses whoever is not an investigator of the case without a conflict (42, 43). */
export function notInvestigating(
  { investigators }: PenaltyCase,
  { by }: Circumstances,
): Refusal | undefined {
  const found = investigators.find(({ sub }) => sub === by.sub)
  if (!found) return refuse('NotEntitled', 'expected an investigator of this case')
  if (found.conflict)
    return refuse('ConflictOfInterest', 'expected an investigator who is not recused')
  return found.conflict === undefined
    ? refuse('InterestNotDeclared', 'expected a declaration of interest first')
    : undefined
}

/** Refuses measures beyond the bounds of the catalogue, and names the bound. */
export function beyondBounds(
  { violation }: PenaltyCase,
  { measures, gain }: { measures: Measures; gain?: number | undefined },
  at: string,
): Refusal | undefined {
  const bound = outOfBounds(measures, violation, { gain, today: dateInShanghai(at) })
  return bound === undefined
    ? undefined
    : refuse('PenaltyOutOfBounds', bound, { violation: violation.code })
}

/** After a prior notice only evidence that came later makes a penalty heavier, never what the party said (45). */
function heavierWithoutEvidence(
  { documents: attached, noticed }: PenaltyCase,
  { measures, documents }: PenaltyPayloads['report-investigation'],
): Refusal | undefined {
  if (!noticed || !isHeavier(measures, noticed.measures)) return undefined
  const since = attached.slice(noticed.documents)
  return since.some(({ id, type }) => documents.includes(id) && type === 'investigation-record')
    ? undefined
    : refuse('HeavierPenalty', 'expected an investigation record attached after the prior notice')
}

const missing = (state: PenaltyCase, documents: readonly string[]): Refusal | undefined => {
  const unknown = documents.find((id) => !documentOf(state, id))
  if (unknown)
    return refuse('MatterNotFound', 'expected documents of this case', { document: unknown })
  return documents.some((id) => documentOf(state, id)?.type === 'investigation-record')
    ? undefined
    : refuse('MatterNotFound', 'expected an investigation record among the evidence')
}

type Payloads = Pick<
  PenaltyPayloads,
  | 'assign-investigators'
  | 'declare-investigator'
  | 'report-investigation'
  | 'countersign-investigation'
  | 'return-investigation'
>

export const investigationActs: FollowingActs<PenaltyCase, Payloads> = {
  'assign-investigators': {
    refusal: (state, { investigators }) => {
      const known = new Set(state.investigators.map(({ sub }) => sub))
      const added = new Set(investigators.map(({ sub }) => sub).filter((sub) => !known.has(sub)))
      const able = state.investigators.filter(({ conflict }) => conflict !== true).length
      return able + added.size < 2
        ? refuse('PanelTooSmall', 'expected two or more different investigators (art. 42)')
        : undefined
    },
    record: (draft, payload, { by, at }) => {
      for (const { sub, name } of payload.investigators)
        if (!draft.investigators.some((each) => each.sub === sub))
          draft.investigators.push({ sub, name })
      completeClaimed(draft, payload, { by, at })
    },
  },
  'declare-investigator': {
    refusal: ({ investigators }, _payload, { by }) =>
      investigators.some(({ sub, conflict }) => sub === by.sub && conflict === undefined)
        ? undefined
        : refuse('NotEntitled', 'expected an investigator of this case who has not declared'),
    record: (draft, payload, { by, at }) => {
      const { conflict, statement } = payload
      const found = draft.investigators.find(({ sub }) => sub === by.sub)
      if (found) Object.assign(found, { conflict, statement })
      completeClaimed(draft, payload, { by, at })
    },
  },
  'report-investigation': {
    refusal: (state, payload, circumstances) =>
      notInvestigating(state, circumstances) ??
      missing(state, payload.documents) ??
      beyondBounds(state, payload, circumstances.at) ??
      heavierWithoutEvidence(state, payload),
    record: (draft, payload, circumstances) => {
      draft.report = { ...contentOf(payload), ...signed(circumstances) }
      completeClaimed(draft, payload, circumstances)
    },
  },
  'countersign-investigation': {
    refusal: (state, _payload, circumstances) => notInvestigating(state, circumstances),
    record: (draft, payload, circumstances) => {
      if (draft.report) draft.report.countersigned = signed(circumstances)
      completeClaimed(draft, payload, circumstances)
      cancelTasks(draft, ['declare-investigator', 'assign-investigators'])
    },
  },
  'return-investigation': {
    refusal: (state, _payload, circumstances) => notInvestigating(state, circumstances),
    record: (draft, payload, circumstances) => {
      delete draft.report
      completeClaimed(draft, payload, circumstances)
    },
  },
}
