/** Acts on time and exceptions (Administrative License Law 42, 45): pauses, the extension, deviations, inspections, overdue cases. */
import { refuse } from '../../procedure/failures.ts'
import { dateInShanghai } from '../../procedure/working-days.ts'
import { findClock, isOver } from '../case/clocks.ts'
import { completeClaimed, subjectOf } from '../case/tasks.ts'
import { type Acts, handled, matterOf, nameOf, nextId, notOpen, signed } from './act.ts'

const pauses: Acts<'request-pause' | 'approve-pause' | 'refuse-pause' | 'end-pause'> = {
  'request-pause': {
    refusal: (state, { expectedEnd }, { at }) => {
      if (expectedEnd < dateInShanghai(at))
        return refuse('TooLate', 'expected an end that is not over', { expectedEnd })
      const c3 = findClock(state, 'C3')?.state
      return c3 === 'running' || c3 === 'paused'
        ? undefined
        : refuse('TooLate', 'expected the period for deciding not to be over')
    },
    record: (draft, request, circumstances) => {
      handled(draft, circumstances.by)
      draft.pauses.push({ id: nextId('p', draft.pauses), ...request, ...signed(circumstances) })
    },
  },
  'approve-pause': {
    record: (draft, payload, circumstances) => {
      const pause = matterOf(draft.pauses, subjectOf(draft, payload.claim))
      if (pause) pause.approvedBy = nameOf(circumstances.by)
      completeClaimed(draft, payload, circumstances)
    },
  },
  'refuse-pause': {
    record: (draft, payload, circumstances) => {
      const pause = matterOf(draft.pauses, subjectOf(draft, payload.claim))
      if (pause) pause.refused = { reason: payload.reason, ...signed(circumstances) }
      completeClaimed(draft, payload, circumstances)
    },
  },
  'end-pause': {
    refusal: (state, { pause: id }) =>
      notOpen(state.pauses, id, ({ from, to, reason }) =>
        Boolean(from && !to && reason !== 'hearing'),
      ),
    record: (draft, { pause: id, report }, { by, at }) => {
      handled(draft, by)
      const pause = matterOf(draft.pauses, id)
      if (pause) Object.assign(pause, { to: at, report })
    },
  },
}

const extension: Acts<'request-extension' | 'approve-extension' | 'refuse-extension'> = {
  'request-extension': {
    refusal: (state) => {
      if (state.extension && !state.extension.refused)
        return refuse('MatterClosed', 'expected no extension yet: there is one only (art. 42)')
      const c3 = findClock(state, 'C3')?.state
      return c3 === 'running' || c3 === 'paused'
        ? undefined
        : refuse('TooLate', 'expected the period for deciding not to be over')
    },
    record: (draft, request, circumstances) => {
      handled(draft, circumstances.by)
      draft.extension = { id: 'x1', ...request, ...signed(circumstances) }
    },
  },
  'approve-extension': {
    refusal: (state, _payload, { at }) =>
      isOver(state, 'C3', at)
        ? refuse('TooLate', 'expected the period for deciding not to be over')
        : undefined,
    record: (draft, payload, circumstances) => {
      if (draft.extension) draft.extension.approvedBy = nameOf(circumstances.by)
      completeClaimed(draft, payload, circumstances)
    },
  },
  'refuse-extension': {
    record: (draft, payload, circumstances) => {
      if (draft.extension)
        draft.extension.refused = { reason: payload.reason, ...signed(circumstances) }
      completeClaimed(draft, payload, circumstances)
    },
  },
}

const deviations: Acts<'accept-deviation' | 'approve-deviation' | 'refuse-deviation'> = {
  'accept-deviation': {
    refusal: (state, { sha256, expires }, { at }) => {
      if (expires < dateInShanghai(at))
        return refuse('TooLate', 'expected an expiry that is not over', { expires })
      return state.documents.some(({ evidence }) => evidence.sha256 === sha256)
        ? undefined
        : refuse('MatterNotFound', 'expected the SHA-256 of a document of this dossier')
    },
    record: (draft, claim, circumstances) => {
      handled(draft, circumstances.by)
      const id = nextId('d', draft.deviations)
      draft.deviations.push({ id, ...claim, ...signed(circumstances) })
    },
  },
  'approve-deviation': {
    record: (draft, payload, circumstances) => {
      const deviation = matterOf(draft.deviations, subjectOf(draft, payload.claim))
      if (deviation) deviation.approvedBy = nameOf(circumstances.by)
      completeClaimed(draft, payload, circumstances)
    },
  },
  'refuse-deviation': {
    record: (draft, payload, circumstances) => {
      const deviation = matterOf(draft.deviations, subjectOf(draft, payload.claim))
      if (deviation) deviation.refused = { reason: payload.reason, ...signed(circumstances) }
      completeClaimed(draft, payload, circumstances)
    },
  },
}

const inspections: Acts<'schedule-inspection' | 'record-inspection' | 'note-overdue'> = {
  'schedule-inspection': {
    refusal: (_state, { on, inspectors }, { at }) => {
      if (new Set(inspectors.map(({ sub }) => sub)).size < 2)
        return refuse('ConditionOpen', 'expected two or more different inspectors (art. 34)')
      return on >= dateInShanghai(at)
        ? undefined
        : refuse('TooLate', 'expected a day that is not over', { on })
    },
    record: (draft, plan, circumstances) => {
      handled(draft, circumstances.by)
      const id = nextId('i', draft.inspections)
      draft.inspections.push({ id, ...plan, ...signed(circumstances) })
    },
  },
  'record-inspection': {
    refusal: (state, { document }) =>
      state.documents.some(({ id }) => id === document)
        ? undefined
        : refuse('MatterNotFound', 'expected the record among the documents'),
    record: (draft, payload, circumstances) => {
      const inspection = matterOf(draft.inspections, subjectOf(draft, payload.claim))
      const { document, findings, signedBy } = payload
      if (inspection) inspection.record = { document, findings, signedBy, ...signed(circumstances) }
      completeClaimed(draft, payload, circumstances)
    },
  },
  'note-overdue': {
    record: (draft, payload, circumstances) => completeClaimed(draft, payload, circumstances),
  },
}

export const matterActs = { ...pauses, ...extension, ...deviations, ...inspections }
