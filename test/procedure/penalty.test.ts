import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { catalogueOf, violationOf } from '../../procedure/penalty/catalogue.ts'
import { hasLapsed } from '../../procedure/penalty/lapse.ts'
import {
  fineBounds,
  isGrave,
  isHeavier,
  type Measures,
  outOfBounds,
} from '../../procedure/penalty/measures.ts'
import { nextInstalment, owed } from '../../procedure/penalty/owed.ts'
import { ruleSetIds, ruleSets } from '../../procedure/rule-set.ts'

const { penalty: periods } = ruleSets['ESL-2019+Measures-2015'].supervision
const percent = periods.surchargePercent
const fine = (amountFen: number) => [{ due: '2026-03-16', amountFen }]
const what = { en: 'No new certificates', 'zh-CN': '不得签发新证书' }
const named = (code: string, ruleSet: string = 'ESL-2019+Measures-2015') => {
  const found = violationOf(ruleSet, code)
  if (!found) throw new Error(`expected a violation ${code}`)
  return found
}

describe('Catalogue of violations', () => {
  it.each(ruleSetIds)('names each code once, in both languages, under %s', (id) => {
    const all = catalogueOf(id)
    expect(new Set(all.map(({ code }) => code)).size).toBe(all.length)
    for (const { title, article, kinds, fine: bounds } of all) {
      expect(title['zh-CN']).toMatch(/\p{Script=Han}/u)
      expect(article['zh-CN']).toMatch(/^《/)
      expect(kinds.includes('fine')).toBe(bounds !== undefined)
    }
  })

  it.each([
    ['unrecognised-service', 100_000, 300_000],
    ['cessation-unreported', 10_000, 50_000],
    ['change-unnotified', 1, 10_000],
    ['duty-unreported', 1, 30_000],
  ])('bounds the fine for %s by %d and %d yuan, as a law in force', (code, min, max) => {
    expect(fineBounds(named(code))).toEqual({ min, max })
    expect(named(code).basis).toBe('law')
  })

  it('takes one to three times an illegal gain of 300,000 yuan or more (ESL 29)', () => {
    expect(fineBounds(named('unrecognised-service'), 299_999)).toEqual({ min: 1e5, max: 3e5 })
    expect(fineBounds(named('unrecognised-service'), 300_000)).toEqual({ min: 3e5, max: 9e5 })
  })

  it('marks what only the draft of 2024 has as policy', () => {
    const draft = catalogueOf('Draft-2024').filter(({ article }) => article.en.includes('Draft'))
    expect(draft.length).toBeGreaterThan(2)
    expect(draft.every(({ basis }) => basis === 'policy')).toBe(true)
    expect(violationOf('ESL-2019+Measures-2015', 'chain-unfiled')).toBeUndefined()
  })
})

describe('Bounds of a penalty', () => {
  const check = (code: string, measures: Measures, gain?: number) =>
    outOfBounds(measures, named(code), { gain, today: '2026-03-01' })

  it.each<[string, Measures]>([
    ['change-unnotified', { fine: 10_001 }],
    ['cessation-unreported', { fine: 9_999 }],
    ['change-unnotified', { revocation: true }],
    ['facts-hidden', { restriction: { what, until: '2026-03-01' } }],
    ['outside-scope', { revocation: true, barred: [{ name: 'A', identifier: '1' }] }],
    ['practice-or-records', { barred: [{ name: 'A', identifier: '1' }] }],
  ])('of %s refuse %j and say why', (code, measures) => {
    expect(check(code, measures)).toMatch(/^expected /)
  })

  it.each<[string, Measures]>([
    ['change-unnotified', { warning: true, fine: 10_000 }],
    ['practice-or-records', { revocation: true, barred: [{ name: 'A', identifier: '1' }] }],
    ['facts-hidden', { restriction: { what, until: '2026-03-02' } }],
    ['change-unnotified', {}],
  ])('of %s allow %j', (code, measures) => {
    expect(check(code, measures)).toBeUndefined()
  })

  it('ask for hearing, legal review and a collective decision from the large fine on (57, 58, 63)', () => {
    expect(isGrave({ fine: periods.largeFine - 1, warning: true }, periods)).toBe(false)
    expect(isGrave({ fine: periods.largeFine }, periods)).toBe(true)
    expect(isGrave({ restriction: { what, until: '2027-01-01' } }, periods)).toBe(true)
    expect(isGrave({ revocation: true }, periods)).toBe(true)
  })
})

describe('Heavier than what the party was told of (45)', () => {
  it.each<[Measures, Measures, boolean]>([
    [{ fine: 2 }, { fine: 1 }, true],
    [{ fine: 1 }, { fine: 2 }, false],
    [{ fine: 1 }, { warning: true }, true],
    [{ warning: true }, {}, true],
    [{ warning: true }, { fine: 1 }, false],
    [{ warning: true, fine: 1 }, { fine: 1 }, true],
    [{}, { fine: 1 }, false],
    [{ revocation: true }, { fine: 30_000 }, true],
    [
      { restriction: { what, until: '2027-01-02' } },
      { restriction: { what, until: '2027-01-01' } },
      true,
    ],
    [
      { restriction: { what, until: '2027-01-01' } },
      { restriction: { what, until: '2027-01-02' } },
      false,
    ],
  ])('%j against %j: %s', (one, other, heavier) => {
    expect(isHeavier(one, other)).toBe(heavier)
  })

  it('is never so of the same penalty', () => {
    fc.assert(
      fc.property(fc.nat(), fc.boolean(), (amount, revoked) => {
        const measures: Measures = { fine: amount, ...(revoked && { revocation: true }) }
        return !isHeavier(measures, measures)
      }),
    )
  })
})

describe('Lapse after two years (36)', () => {
  it('counts from the end of the violation, whose day is not counted', () => {
    const ended = { endedOn: '2024-03-01' }
    expect(hasLapsed({ ...ended, discoveredOn: '2026-03-01' }, 2)).toBe(false)
    expect(hasLapsed({ ...ended, discoveredOn: '2026-03-02' }, 2)).toBe(true)
  })
  it('does not run while the violation continues', () => {
    expect(hasLapsed({ discoveredOn: '2126-03-01' }, 2)).toBe(false)
  })
})

describe('What is owed (67, 72), in fen', () => {
  const at = (day: string, payments: Parameters<typeof owed>[1] = [], of = 1_000_000) =>
    owed(fine(of), payments, { at: day, percent })

  it('is the fine alone until the end of the last day', () => {
    expect(at('2026-03-16')).toEqual({
      fineFen: 1e6,
      surchargeFen: 0,
      totalFen: 1e6,
      overpaidFen: 0,
    })
  })
  it('grows by 3 % of what is unpaid for each day of delay', () => {
    expect(at('2026-03-17').surchargeFen).toBe(30_000)
    expect(at('2026-03-26').surchargeFen).toBe(300_000)
  })
  it('adds at most the fine itself', () => {
    expect(at('2026-04-18').surchargeFen).toBe(990_000)
    expect(at('2026-04-19').surchargeFen).toBe(1_000_000)
    expect(at('2036-01-01').surchargeFen).toBe(1_000_000)
  })
  it('stops growing when the fine is paid, and the day of payment costs nothing', () => {
    const paid = [{ paidOn: '2026-03-18', amountFen: 1_000_000 }]
    expect(at('2026-05-01', paid)).toMatchObject({ fineFen: 0, surchargeFen: 30_000 })
  })
  it('counts part payments from their day on, to the cent', () => {
    const paid = [{ paidOn: '2026-03-18', amountFen: 333_333 }]
    // One day of 1,000,000 and two of 666,667 fen.
    expect(at('2026-03-19', paid)).toMatchObject({ fineFen: 666_667, surchargeFen: 70_000 })
  })
  it('says what was paid beyond both', () => {
    const paid = [{ paidOn: '2026-03-18', amountFen: 1_030_001 }]
    expect(at('2026-03-18', paid)).toMatchObject({ totalFen: 0, overpaidFen: 1 })
  })
  it('does not grow before a deferred part is due (66)', () => {
    const parts = [
      { due: '2026-03-16', amountFen: 400_000 },
      { due: '2026-04-16', amountFen: 600_000 },
    ]
    const paid = [{ paidOn: '2026-03-16', amountFen: 400_000 }]
    expect(owed(parts, paid, { at: '2026-04-16', percent }).surchargeFen).toBe(0)
    expect(owed(parts, paid, { at: '2026-04-17', percent }).surchargeFen).toBe(18_000)
    expect(nextInstalment(parts, [])?.due).toBe('2026-03-16')
    expect(nextInstalment(parts, paid)?.due).toBe('2026-04-16')
    expect(
      nextInstalment(parts, [...paid, { paidOn: '2026-04-01', amountFen: 600_000 }]),
    ).toBeUndefined()
  })
  it('never loses or makes money: paid, owed and overpaid make up fine and surcharge', () => {
    const payment = fc.record({ day: fc.integer({ min: 0, max: 80 }), amountFen: fc.nat(500_000) })
    const dayOf = (offset: number) =>
      new Date(Date.UTC(2026, 2, 1) + offset * 86_400_000).toISOString().slice(0, 10)
    fc.assert(
      fc.property(
        fc.array(payment, { maxLength: 6 }),
        fc.integer({ min: 1, max: 1e6 }),
        (made, of) => {
          const payments = made.map(({ day, amountFen }) => ({ paidOn: dayOf(day), amountFen }))
          const { fineFen, surchargeFen, totalFen, overpaidFen } = at(dayOf(90), payments, of)
          const paid = payments.reduce((sum, { amountFen }) => sum + amountFen, 0)
          const added = paid + totalFen - overpaidFen - of
          expect(totalFen).toBe(fineFen + surchargeFen)
          expect(added).toBeGreaterThanOrEqual(0)
          expect(added).toBeLessThanOrEqual(of)
          expect(totalFen === 0 || overpaidFen === 0).toBe(true)
        },
      ),
    )
  })
})
