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
import { ruleSetIds, ruleSets } from '../../procedure/rule-set.ts'

const { penalty: periods } = ruleSets['ESL-2019+Measures-2015'].supervision
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
