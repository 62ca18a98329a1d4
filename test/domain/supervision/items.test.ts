import { describe, expect, it } from '@jest/globals'
import type { ComplaintCase } from '../../../domain/complaint/state.ts'
import type { SupervisionInspection } from '../../../domain/recognition/inspection.ts'
import type { Recognition } from '../../../domain/recognition/state.ts'
import { supervisionItems } from '../../../domain/supervision/items.ts'
import { recognitionFrom } from '../../support/recognition.ts'

const at = '2026-11-21T00:00:00.000Z'
const by = { sub: 'pan', name: 'Pan' }
const signed = { by, at }
const text = { en: 'Found', 'zh-CN': '发现' }

const itemsOf = (parts: Partial<Recognition>) =>
  supervisionItems({ ...recognitionFrom(at), ...parts })

describe('Items of a recognition', () => {
  it('say of a duty whether it is owed, waits for the authority, or is done, and whether it was late', () => {
    const duty = { kind: 'annual-report', due: '2027-03-31' } as const
    const report = { documents: [], ...signed }
    const items = itemsOf({
      duties: [
        { ...duty, id: 'annual-report:1', state: 'open' },
        { ...duty, id: 'annual-report:2', state: 'missed' },
        { ...duty, id: 'annual-report:3', state: 'reported', report: { ...report, late: true } },
        { ...duty, id: 'annual-report:4', state: 'done', report: { ...report, late: false } },
      ],
    })
    const duties = items.filter(({ kind }) => kind === 'duty')
    expect(duties.map(({ state, late, closedAt }) => [state, late, closedAt])).toEqual([
      ['open', false, undefined],
      ['open', true, undefined],
      ['waiting', true, undefined],
      ['closed', false, at],
    ])
  })

  it('weigh a finding as it says, or by its source', () => {
    const finding = { ...signed, state: 'open' } as const
    const items = itemsOf({
      findings: [
        { ...finding, id: 'f1', content: { source: 'change', reference: 'g1', text } },
        {
          ...finding,
          id: 'f2',
          content: { source: 'change', reference: 'g2', text, severity: 'severe' },
        },
        { ...finding, id: 'f3', content: { source: 'partner-list', reference: 'BG', text } },
        {
          ...{
            ...finding,
            id: 'f4',
            state: 'ordered',
            order: { ...signed, text: 'Do', due: '2027-01-01' },
          },
          content: { source: 'duty', reference: 'd', text },
        },
      ],
    })
    const findings = items.filter(({ kind }) => kind === 'finding')
    expect(findings.map(({ severity, state, due }) => [severity, state, due])).toEqual([
      ['minor', 'open', undefined],
      ['severe', 'open', undefined],
      ['severe', 'open', undefined],
      ['major', 'open', '2027-01-01'],
    ])
  })

  it('hold the last day of its longest type, until it has ended', () => {
    const [term] = itemsOf({}).filter(({ kind }) => kind === 'term')
    expect(term).toMatchObject({ state: 'open', due: '2031-11-20' })
    const ended = itemsOf({ ended: { status: 'exited', at } })
    expect(ended.find(({ kind }) => kind === 'term')).toMatchObject({
      state: 'closed',
      label: 'exited',
    })
  })

  it('hold an inspection with the day of its record until it is signed', () => {
    const plan = { announced: false, subject: 'Keys', date: '2026-12-01', recordBy: '2026-12-10' }
    const inspection = {
      ...{ id: 'v1', level: 'province' as const, body: '广东省', ...signed },
      plan: { ...plan, inspectors: [by] },
    } satisfies Omit<SupervisionInspection, 'state'>
    const due = (state: 'planned' | 'confirmed' | 'closed' | 'cancelled') => {
      const [item] = itemsOf({ inspections: [{ ...inspection, state }] }).filter(
        ({ kind }) => kind === 'inspection',
      )
      return [item?.state, item?.due]
    }
    expect(due('planned')).toEqual(['open', '2026-12-10'])
    expect(due('confirmed')).toEqual(['open', undefined])
    expect(due('closed')).toEqual(['closed', undefined])
    expect(due('cancelled')).toEqual(['closed', undefined])
  })
})

describe('The item of a complaint', () => {
  const { id } = recognitionFrom(at)
  const complaint = {
    ...{ kind: 'complaint', openedAt: at, clocks: [], about: { recognition: id } },
    text: 'Secret',
  } as unknown as ComplaintCase

  it('names the recognition and how far it is, and nothing of who complained or why', () => {
    expect(supervisionItems(complaint)).toEqual([
      {
        ...{ item: 'complaint', recognition: id, kind: 'complaint', label: 'received' },
        ...{ state: 'open', due: undefined, late: false, openedAt: at, closedAt: undefined },
      },
    ])
    const accepted = { ...complaint, examination: { decision: 'deemed', at } } as ComplaintCase
    expect(supervisionItems(accepted)).toMatchObject([{ label: 'accepted' }])
    const upheld = { ...accepted, outcome: 'upheld', closedAt: at } as ComplaintCase
    expect(supervisionItems(upheld)).toMatchObject([{ label: 'upheld', state: 'closed' }])
  })
})
