import { describe, expect, it } from '@jest/globals'
import { leftOut } from '../../procedure/carried-documents.ts'
import { sectionKeys } from '../../procedure/filing-policy.ts'
import { isHeldOpen, isLate, renewalRefused } from '../../procedure/renewal.ts'
import { requiredDocuments } from '../../procedure/required-documents.ts'
import { currentRuleSet } from '../../procedure/rule-set.ts'
import {
  isOpenSection,
  openTypes,
  scopeChangeRule,
  scopeChanges,
} from '../../procedure/scope-change.ts'
import { lastDayOf, termOf } from '../../procedure/validity.ts'

const until = '2031-06-30'
const strict = {
  ...currentRuleSet,
  supervision: {
    ...currentRuleSet.supervision,
    recognition: {
      ...currentRuleSet.supervision.recognition,
      lateRenewal: 'new-application' as const,
    },
  },
}

describe('The window of a renewal (art. 50)', () => {
  it.each([
    ['2030-12-31', false, 'TooEarly', 'TooEarly'],
    ['2031-01-01', false, undefined, undefined],
    ['2031-05-31', false, undefined, undefined],
    ['2031-06-01', true, undefined, 'TooLate'],
    ['2031-06-30', true, undefined, 'TooLate'],
  ])('on %s', (today, late, flagged, asNew) => {
    expect(isLate(today, until, currentRuleSet)).toBe(late)
    expect(renewalRefused(today, until, currentRuleSet)?.type).toBe(flagged)
    expect(renewalRefused(today, until, strict)?.type).toBe(asNew)
  })

  it('holds a recognition open only where it is asked for in time and accepted before the end', () => {
    const renews = { validUntil: until }
    expect(isHeldOpen({ renews }, until)).toBe(true)
    expect(isHeldOpen({ renews }, '2031-07-01')).toBe(false)
    expect(isHeldOpen({ renews: { ...renews, late: true } }, until)).toBe(false)
    expect(isHeldOpen({}, until)).toBe(false)
  })

  it('adds a term to the end that there is; a change keeps it; what comes after the end begins anew', () => {
    const renews = { validUntil: until }
    const further = { validFrom: '2031-07-01', validUntil: '2036-06-30' }
    expect(termOf({ renews }, '2031-02-01', 5)).toEqual(further)
    expect(termOf({ renews }, until, 5)).toEqual(further)
    expect(termOf({ renews }, '2031-08-01', 5).validFrom).toBe('2031-08-01')
    expect(termOf({ changes: renews }, '2029-01-01', 5).validUntil).toBe(until)
    expect(termOf({}, '2028-02-29', 5).validUntil).toBe(lastDayOf('2028-02-29', 5))
  })
})

describe('Files that are carried over', () => {
  const at = '2031-02-01T04:00:00.000Z'
  const file = (type: string, attachedAt = '2026-06-30T04:00:00.000Z') => ({
    type,
    section: requiredDocuments.find(({ code }) => code === type)?.section ?? '',
    attachedAt,
    sha256: 'ab',
  })
  const why = (type: string, more: object = {}, attachedAt?: string) =>
    leftOut(file(type, attachedAt), { at, outdated: [], ended: [], ...more })?.en

  it('are those that still say something', () => {
    expect(why('certification-practice-statement')).toBeUndefined()
    expect(why('audit-report')).toBeUndefined()
    expect(why('identity-evidence', {}, '2030-09-01T00:00:00.000Z')).toBeUndefined()
  })

  it.each([
    ['application-form', {}, /anew/],
    ['certificate-revocation-list', {}, /anew/],
    ['audit-report', { outdated: ['audit'] }, /too old/],
    ['home-licence', { outdated: ['home-qualification'] }, /ended/],
    ['identity-evidence', {}, /long ago/],
    ['ca-certificate', { ended: ['ab'] }, /ended/],
  ])('do not include %s once it says nothing any more', (type, more, reason) => {
    expect(why(type, more)).toMatch(reason)
  })
})

describe('Kinds of change (art. 49)', () => {
  it.each(scopeChanges)('%s opens sections and files, and says why it skips a stage', (kind) => {
    const { sections, skips, title } = scopeChangeRule(kind)
    expect(sections.length).toBeGreaterThan(1)
    expect(sections.length).toBeLessThan(sectionKeys.length)
    expect(title['zh-CN']).toMatch(/\p{Script=Han}/u)
    for (const reason of Object.values(skips)) expect(reason['zh-CN']).toMatch(/\p{Script=Han}/u)
    const facts = { changes: { kind } }
    expect(openTypes(facts)).not.toContain('home-licence')
    expect(sectionKeys.filter((key) => isOpenSection(facts, key))).toHaveLength(sections.length)
  })

  it('a kind that opens the chain or a policy has it checked', () => {
    for (const kind of scopeChanges) {
      const { sections, skips } = scopeChangeRule(kind)
      const isTechnical = sections.some((each) =>
        ['certificate-chain', 'certificate-policy'].includes(each),
      )
      expect('technical-checks' in skips).toBe(!isTechnical)
    }
  })

  it('a dossier that changes nothing has every section open', () => {
    expect(openTypes({})).toHaveLength(requiredDocuments.length)
  })
})
