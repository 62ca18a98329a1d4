import { describe, expect, it } from '@jest/globals'
import { mayReadCase, mayReadDocuments } from '../../procedure/may-read.ts'
import { stages } from '../../procedure/stages.ts'
import { at, caseIn, personOf } from './case.ts'

const expert = personOf('expert')
const seated = (conflict?: boolean) =>
  caseIn('expert-review', { panel: [{ sub: expert.sub, conflict }] })

describe('Administrative License Law 5: who may read a case', () => {
  it('is every official and the auditor, in every stage', () => {
    for (const role of ['intake', 'officer', 'head', 'auditor'] as const)
      for (const stage of stages) {
        expect(mayReadCase(personOf(role), caseIn(stage), at)).toBe(true)
        expect(mayReadDocuments(personOf(role), caseIn(stage), at)).toBe(true)
      }
  })

  it('is the applicant of its own organisation and of no other', () => {
    const other = personOf('applicant', { organisation: 'Another CA' })
    for (const stage of stages) {
      expect(mayReadCase(personOf('applicant'), caseIn(stage), at)).toBe(true)
      expect(mayReadDocuments(personOf('applicant'), caseIn(stage), at)).toBe(true)
      expect(mayReadCase(other, caseIn(stage), at)).toBe(false)
      expect(mayReadDocuments(other, caseIn(stage), at)).toBe(false)
    }
  })

  it('is an expert once on the panel, and its documents only after declaring no conflict', () => {
    const reads = (facts = caseIn('expert-review')) => [
      mayReadCase(expert, facts, at),
      mayReadDocuments(expert, facts, at),
    ]
    expect(reads()).toEqual([false, false])
    expect(reads(seated())).toEqual([true, false])
    expect(reads(seated(true))).toEqual([true, false])
    expect(reads(seated(false))).toEqual([true, true])
  })

  it('is nobody without a role, whatever their organisation', () => {
    const nobody = personOf('applicant', { roles: [] })
    expect(mayReadCase(nobody, caseIn('draft'), at)).toBe(false)
    expect(mayReadDocuments(nobody, seated(false), at)).toBe(false)
  })
})
