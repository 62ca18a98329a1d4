/** What the pages of cases work out by themselves: time left, months, sums, what a form sends. */
import { describe, expect, it } from '@jest/globals'
import { daysUntil } from '../../../web/case/elapsed.ts'
import { formatSize } from '../../../web/case/file-size.ts'
import { casePath, kindAtStage } from '../../../web/case/paths.ts'
import { formatYuan } from '../../../web/pages/cases/money.ts'
import { emptyOpening, sentOpening } from '../../../web/pages/cases/penalty/opening.ts'
import { byMonth } from '../../../web/pages/supervision/months.ts'
import { instantInShanghai } from '../../../web/pages/supervision/observation.ts'

describe('Time', () => {
  const late = Date.parse('2026-11-25T17:30:00Z')

  it('is counted in days of Shanghai, where it is already the 26th', () => {
    expect(daysUntil('2026-11-26', late)).toBe(0)
    expect(daysUntil('2026-11-29', late)).toBe(3)
    expect(daysUntil('2026-11-25', late)).toBe(-1)
    expect(daysUntil('2027-01-01', late)).toBe(36)
  })

  it('that is typed for Shanghai is sent as an instant, and nonsense as it is', () => {
    expect(instantInShanghai('2026-11-01T08:30')).toBe('2026-11-01T00:30:00.000Z')
    expect(instantInShanghai('soon')).toBe('soon')
  })

  it('of duties is put together by month, in order', () => {
    const due = ['2027-03-31', '2026-12-01', '2027-03-02']
    expect(byMonth(due, (day) => day)).toEqual([
      { month: '2026-12', items: ['2026-12-01'] },
      { month: '2027-03', items: ['2027-03-02', '2027-03-31'] },
    ])
  })
})

describe('A case', () => {
  it('has its page by its kind, and its kind by its stage', () => {
    expect(casePath('exits', 'x')).toBe('/cases/exits/x')
    expect(casePath('dossiers', 'x')).toBe('/dossiers/x')
    expect([
      kindAtStage('takeover'),
      kindAtStage('enforcement'),
      kindAtStage('verification'),
    ]).toEqual(['exits', 'penalties', 'dossiers'])
  })

  it('names sums and sizes as the language does', () => {
    expect(formatYuan(30_000, 'zh-CN')).toBe('¥30,000.00')
    expect(formatYuan(30_000, 'en')).toBe('CN¥30,000.00')
    expect(formatSize(1_500_000, 'en')).toBe('1.5 MB')
  })

  it('of a penalty is opened against an organisation or a person, without what was left empty', () => {
    const common = { violation: 'facts-hidden', discoveredOn: '2026-11-01', grounds: 'Held back.' }
    const opening = { ...emptyOpening, ...common, reference: 'i1' }
    expect(sentOpening({ ...opening, organisation: 'CA', nameEn: 'CA', nameZh: '机构' })).toEqual({
      ...common,
      party: { kind: 'organisation', organisation: 'CA', name: { en: 'CA', 'zh-CN': '机构' } },
      source: { kind: 'finding', reference: 'i1' },
    })
    const person = { partyKind: 'person', person: 'P', identifier: '1' } as const
    expect(sentOpening({ ...opening, ...person, endedOn: '2026-10-01' })).toMatchObject({
      party: { kind: 'person', name: 'P', identifier: '1' },
      endedOn: '2026-10-01',
    })
  })
})
