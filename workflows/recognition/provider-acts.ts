/** What a recognised CA does: files changes, does its duties, reports incidents. */
import type { RecognitionPayloads } from '../../domain/recognition/acts.ts'
import type { Recognition } from '../../domain/recognition/state.ts'
import { refuse, type Refusal } from '../../procedure/failures.ts'
import { changeRule } from '../../procedure/recognition/changes.ts'
import { dateInShanghai, daysAfter } from '../../procedure/working-days.ts'
import { nextNumber } from '../case/next-number.ts'
import type { Circumstances, FollowingActs } from '../following/act.ts'
import { find } from './duties.ts'
import { noteFinding } from './note-finding.ts'
import { signed, unknownDocuments } from './signed.ts'

type OfProvider = Pick<RecognitionPayloads, 'file-change' | 'report-duty' | 'report-incident'>
type Content = RecognitionPayloads['file-change']

/** A chain is filed before its use; other changes within the days that the rules give. */
function isLate({ kind, happenedOn }: Content, { at, rules }: Circumstances): boolean {
  const days = changeRule(kind).days?.(rules.supervision.recognition)
  return dateInShanghai(at) > (days === undefined ? happenedOn : daysAfter(happenedOn, days))
}

const hourMs = 3_600_000

const notOwed = (state: Recognition, id: string): Refusal | undefined => {
  const duty = find(state, id)
  if (!duty) return refuse('MatterNotFound', `expected a duty of this recognition, got ${id}`)
  return duty.state === 'open' || duty.state === 'missed'
    ? undefined
    : refuse('MatterClosed', 'expected a duty that is still to be done', { duty: id })
}

export const providerActs: FollowingActs<Recognition, OfProvider> = {
  'file-change': {
    refusal: (state, { documents }) => unknownDocuments(state, documents),
    record: (draft, content, circumstances) => {
      const id = `g${nextNumber(draft.changes)}`
      const late = isLate(content, circumstances)
      const { by, at } = signed(circumstances)
      draft.changes.push({ id, kind: content.kind, content, by, at, late, state: 'filed' })
      if (late || changeRule(content.kind).finding)
        noteFinding(draft, {
          source: 'change',
          reference: id,
          text: late
            ? { en: 'A change was filed late', 'zh-CN': '变更未在规定期限内报备' }
            : { en: 'The qualification at home has changed', 'zh-CN': '本国资质发生变化' },
        })
    },
  },

  'report-duty': {
    refusal: (state, { duty, documents }) =>
      notOwed(state, duty) ?? unknownDocuments(state, documents),
    record: (draft, { duty: id, documents, note }, circumstances) => {
      const duty = find(draft, id)
      if (!duty) return
      const { by, at } = signed(circumstances)
      const late = dateInShanghai(at) > duty.due
      duty.state = 'reported'
      duty.report = { documents, ...(note && { note }), by, at, late }
      delete duty.returned
    },
  },

  'report-incident': {
    refusal: (state, { documents }) => unknownDocuments(state, documents),
    record: (draft, content, circumstances) => {
      const { by, at } = signed(circumstances)
      const { incidentHours } = circumstances.rules.supervision.recognition
      const late = Date.parse(at) - Date.parse(content.knownAt) > incidentHours * hourMs
      const id = `i${nextNumber(draft.incidents)}`
      draft.incidents.push({ id, content, by, at, late })
      if (late)
        noteFinding(draft, {
          source: 'incident',
          reference: id,
          text: {
            en: `An incident was reported more than ${incidentHours} hours after it was known`,
            'zh-CN': `事件知悉后超过${incidentHours}小时才报告`,
          },
        })
    },
  },
}
