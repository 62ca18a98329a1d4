/** What inspectors do: plan an inspection, file its record, sign it as the second of them (ALL 61, 62). */
import type { SupervisionInspection } from '../../domain/recognition/inspection.ts'
import type { RecognitionPayloads } from '../../domain/recognition/acts.ts'
import type { Recognition } from '../../domain/recognition/state.ts'
import { refuse, type Refusal } from '../../procedure/failures.ts'
import { dateInShanghai } from '../../procedure/working-days.ts'
import { nextNumber } from '../case/next-number.ts'
import { completeClaimed, subjectOf } from '../case/tasks.ts'
import type { Circumstances, FollowingActs } from '../following/act.ts'
import { signed, unknownDocuments } from './signed.ts'

type Names =
  | 'plan-inspection'
  | 'cancel-inspection'
  | 'file-inspection'
  | 'confirm-inspection'
  | 'return-inspection'
type Claimed = Pick<RecognitionPayloads['file-inspection'], 'claim'>

const find = ({ inspections }: Recognition, id: string | undefined) =>
  inspections?.find((each) => each.id === id)

const ofClaim = (state: Recognition, { claim }: Claimed) => find(state, subjectOf(state, claim))

/** Whoever holds its task may have got it from somebody else. */
function notInspector(
  inspection: SupervisionInspection | undefined,
  { by }: Circumstances,
): Refusal | undefined {
  const inspectors = inspection?.plan.inspectors ?? []
  return inspectors.some(({ sub }) => sub === by.sub)
    ? undefined
    : refuse('NotEntitled', 'expected one of the inspectors', {
        inspectors: inspectors.map(({ name }) => name),
      })
}

const isToCome = (day: string, { at }: Circumstances): Refusal | undefined =>
  day >= dateInShanghai(at)
    ? undefined
    : refuse('TooLate', 'expected a day that is not over', { day })

export const inspectionActs: FollowingActs<Recognition, Pick<RecognitionPayloads, Names>> = {
  'plan-inspection': {
    refusal: (_state, { date, recordBy }, circumstances) =>
      isToCome(date, circumstances) ??
      (recordBy < date
        ? refuse('TooEarly', 'expected a record after the inspection', { date, recordBy })
        : undefined),
    record: (draft, plan, circumstances) => {
      const { roles, organisation } = circumstances.by
      const inspections = (draft.inspections ??= [])
      inspections.push({
        id: `v${nextNumber(inspections)}`,
        level: roles.includes('supervisor') ? 'ministry' : 'province',
        body: organisation,
        plan,
        ...signed(circumstances),
        state: 'planned',
      })
    },
  },

  'cancel-inspection': {
    refusal: (state, { inspection: id }, { by }) => {
      const inspection = find(state, id)
      if (!inspection) return refuse('MatterNotFound', `expected an inspection, got ${id}`)
      if (inspection.state !== 'planned')
        return refuse('MatterClosed', 'expected an inspection without a record')
      // The ministry may call off what a province has planned, not the other way round.
      return inspection.body === by.organisation || by.roles.includes('supervisor')
        ? undefined
        : refuse('NotEntitled', `expected somebody of ${inspection.body}, which planned it`)
    },
    record: (draft, { inspection: id, reason }, circumstances) => {
      const inspection = find(draft, id)
      if (inspection)
        Object.assign(inspection, {
          state: 'cancelled',
          cancelled: { ...signed(circumstances), reason },
        })
    },
  },

  'file-inspection': {
    refusal: (state, payload, circumstances) =>
      notInspector(ofClaim(state, payload), circumstances) ??
      (payload.carriedOutOn > dateInShanghai(circumstances.at)
        ? refuse('TooEarly', 'expected a day that has come')
        : undefined) ??
      unknownDocuments(state, payload.documents),
    record: (draft, { claim, ...report }, circumstances) => {
      const inspection = ofClaim(draft, { claim })
      if (inspection)
        Object.assign(inspection, {
          state: 'filed',
          report: { ...report, ...signed(circumstances) },
        })
      completeClaimed(draft, { claim }, signed(circumstances))
    },
  },

  'confirm-inspection': {
    refusal: (state, payload, circumstances) =>
      notInspector(ofClaim(state, payload), circumstances),
    record: (draft, { claim, ...content }, circumstances) => {
      const inspection = ofClaim(draft, { claim })
      if (inspection)
        Object.assign(inspection, {
          state: 'confirmed',
          confirmed: { ...signed(circumstances), ...content },
        })
      completeClaimed(draft, { claim }, signed(circumstances))
    },
  },

  'return-inspection': {
    refusal: (state, payload, circumstances) =>
      notInspector(ofClaim(state, payload), circumstances),
    record: (draft, { claim, reason }, circumstances) => {
      const inspection = ofClaim(draft, { claim })
      if (inspection) {
        Object.assign(inspection, {
          state: 'planned',
          returned: { ...signed(circumstances), reason },
        })
        delete inspection.report
      }
      completeClaimed(draft, { claim }, signed(circumstances))
    },
  },
}
