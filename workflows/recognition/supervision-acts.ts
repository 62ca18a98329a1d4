/** What officers of supervision do: examine what was filed and reported, record findings, order their correction. */
import type { RecognitionPayloads } from '../../domain/recognition/acts.ts'
import type { Recognition } from '../../domain/recognition/state.ts'
import { refuse } from '../../procedure/failures.ts'
import { observationRule } from '../../procedure/recognition/observations.ts'
import { dateInShanghai } from '../../procedure/working-days.ts'
import { nextNumber } from '../case/next-number.ts'
import { completeClaimed, subjectOf } from '../case/tasks.ts'
import type { FollowingActs } from '../following/act.ts'
import { find } from './duties.ts'
import { noteFinding } from './note-finding.ts'
import { signed, unknownDocuments } from './signed.ts'

type Names =
  | 'accept-change'
  | 'refuse-change'
  | 'accept-report'
  | 'return-report'
  | 'settle-incident'
  | 'record-finding'
  | 'record-supervision'
  | 'record-observation'
  | 'order-rectification'
  | 'close-finding'

/** What a claimed task is about, among the matters of a kind. */
const claimed = <M extends { readonly id: string }>(
  draft: Recognition,
  matters: M[],
  { claim }: { readonly claim: Parameters<typeof subjectOf>[1] },
): M | undefined => {
  const subject = subjectOf(draft, claim)
  return matters.find(({ id }) => id === subject)
}

const nextSupervision = ({ supervision }: Recognition): string =>
  `s${nextNumber(supervision.map(({ id = '' }) => ({ id })))}`

export const supervisionActs: FollowingActs<Recognition, Pick<RecognitionPayloads, Names>> = {
  'accept-change': {
    record: (draft, payload, circumstances) => {
      const filing = claimed(draft, draft.changes, payload)
      if (filing)
        Object.assign(filing, {
          state: 'accepted',
          decided: { ...signed(circumstances), reasons: [] },
        })
      completeClaimed(draft, payload, signed(circumstances))
    },
  },
  'refuse-change': {
    record: (draft, payload, circumstances) => {
      const { reasons } = payload
      const filing = claimed(draft, draft.changes, payload)
      if (filing)
        Object.assign(filing, { state: 'refused', decided: { ...signed(circumstances), reasons } })
      completeClaimed(draft, payload, signed(circumstances))
    },
  },
  'accept-report': {
    record: (draft, payload, circumstances) => {
      const duty = find(draft, subjectOf(draft, payload.claim))
      if (duty) duty.state = 'done'
      completeClaimed(draft, payload, signed(circumstances))
    },
  },
  'return-report': {
    record: (draft, payload, circumstances) => {
      const duty = find(draft, subjectOf(draft, payload.claim))
      if (duty) {
        duty.state = dateInShanghai(circumstances.at) > duty.due ? 'missed' : 'open'
        duty.returned = { ...signed(circumstances), reason: payload.reason }
      }
      completeClaimed(draft, payload, signed(circumstances))
    },
  },
  'settle-incident': {
    record: (draft, payload, circumstances) => {
      const incident = claimed(draft, draft.incidents, payload)
      if (incident) incident.settled = { ...signed(circumstances), conclusion: payload.conclusion }
      completeClaimed(draft, payload, signed(circumstances))
    },
  },
  'record-finding': {
    record: (draft, content, circumstances) =>
      noteFinding(draft, content, signed(circumstances).by),
  },
  'record-supervision': {
    refusal: (state, { documents }) => unknownDocuments(state, documents),
    record: (draft, content, circumstances) =>
      void draft.supervision.push({
        id: nextSupervision(draft),
        ...content,
        ...signed(circumstances),
      }),
  },
  'record-observation': {
    refusal: (state, { source, reference, observedAt, documents }, { at }) => {
      const isKnown = state.supervision.some(
        ({ observation }) => observation?.source === source && observation.reference === reference,
      )
      if (isKnown)
        return refuse('MatterClosed', 'expected an observation that is not on record yet', {
          source,
          reference,
        })
      return observedAt > at
        ? refuse('TooEarly', 'expected an instant that has passed', { observedAt })
        : unknownDocuments(state, documents)
    },
    record: (draft, { text, documents, ...observation }, circumstances) => {
      const { by, at } = signed(circumstances)
      const id = nextSupervision(draft)
      draft.supervision.push({ id, kind: 'observation', text, documents, observation, by, at })
      const { title, severe } = observationRule(observation.kind)
      if (severe)
        noteFinding(
          draft,
          {
            source: 'observation',
            reference: id,
            text: { en: `${title.en}: ${text}`, 'zh-CN': `${title['zh-CN']}：${text}` },
          },
          by,
        )
    },
  },
  'order-rectification': {
    refusal: (_state, { due }, { at }) =>
      due > dateInShanghai(at)
        ? undefined
        : refuse('TooEarly', 'expected a last day that is still to come', { due }),
    record: (draft, payload, circumstances) => {
      const { text, due } = payload
      const finding = claimed(draft, draft.findings, payload)
      if (finding)
        Object.assign(finding, { state: 'ordered', order: { ...signed(circumstances), text, due } })
      completeClaimed(draft, payload, signed(circumstances))
    },
  },
  'close-finding': {
    record: (draft, payload, circumstances) => {
      const { reason, penalty } = payload
      const finding = claimed(draft, draft.findings, payload)
      if (finding)
        Object.assign(finding, {
          state: 'closed',
          closed: { ...signed(circumstances), reason, ...(penalty && { penalty }) },
        })
      completeClaimed(draft, payload, signed(circumstances))
    },
  },
}
