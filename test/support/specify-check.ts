/** The vocabulary for specifying a check: case files and what the check must say about them. */
import { describe, expect, it } from '@jest/globals'
import type { CheckOf } from '../../checks/check.ts'
import { run } from '../../checks/run.ts'
import type { Judged } from '../../checks/subject.ts'
import type { Verdict } from '../../domain/finding.ts'
import { caseDossier, caseList, caseResponse, casesIn, caseSubject } from '../checks/case-file.ts'

interface Expected {
  readonly verdict: Verdict
  /** English text that was found. */
  readonly found?: string
}

export const passes = (): Expected => ({ verdict: 'pass' })
export const fails = (found: string): Expected => ({ verdict: 'fail', found })
export const warns = (found: string): Expected => ({ verdict: 'warn', found })
export const undetermined = (found: string): Expected => ({ verdict: 'undetermined', found })
export const doesNotApply = (): Expected => ({ verdict: 'not-applicable' })
export const isNotEffective = (): Expected => ({ verdict: 'not-effective' })

/** The specification of a check: each case file in its folder, and the finding it must give. */
const specifier =
  <S extends Judged>(subjectOf: (path: string) => S) =>
  (check: CheckOf<S>, expected: Record<string, Expected>) => {
    describe(`${check.citation}: ${check.id}`, () => {
      it.each(Object.entries(expected))('%s', (name, { verdict, found }) => {
        const finding = run(check, subjectOf(`${check.id}/${name}`))
        expect(finding.verdict).toBe(verdict)
        if (found !== undefined) expect(finding.found?.en).toBe(found)
      })

      it('has no case without an expectation', () => {
        expect(Object.keys(expected).sort()).toEqual(casesIn(check.id))
      })
    })
  }

export const specify = specifier(caseSubject)
export const specifyList = specifier(caseList)
export const specifyResponse = specifier(caseResponse)
export const specifyDossier = specifier(caseDossier)
