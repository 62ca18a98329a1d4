/** The vocabulary for specifying a check: case files and what the check must say about them. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import type { Check } from '../../checks/check.ts'
import { readFiled } from '../../checks/filed.ts'
import { authoritiesAmong, subjectOf } from '../../checks/issuers.ts'
import { run } from '../../checks/run.ts'
import type { Subject } from '../../checks/subject.ts'
import type { Verdict } from '../../domain/finding.ts'

const cases = new URL('../checks/', import.meta.url)

/** The instant at which all cases are judged. */
export const judgedAt = '2026-11-21T00:00:00.000Z'

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

/** Names of the cases in a folder below test/checks. */
export const casesIn = (folder: string): string[] =>
  readdirSync(new URL(`${folder}/`, cases))
    .filter((file) => file.endsWith('.pem'))
    .map((file) => file.slice(0, -'.pem'.length))
    .sort()

const block = (type: string, fileName: string, bytes: Buffer) =>
  readFiled({ document: 'case', fileName, type, bytes })

/**
 * The subject of a case file: its first certificate, filed as the first line says; those after it are the CA
 * certificates filed with it.
 */
export function caseSubject(path: string): Subject {
  const text = readFileSync(new URL(`${path}.pem`, cases), 'utf8')
  const type = /^Filed as: (\S+)/.exec(text)?.[1] ?? ''
  const [first = '', ...rest] = text.split(/(?<=-----END CERTIFICATE-----\n)/)
  const subject = block(type, path, Buffer.from(first))
  const others = rest
    .filter((part) => part.includes('BEGIN'))
    .map((part) => block('ca-certificate', path, Buffer.from(part)))
  const [filed] = subject.certificates
  if (!filed) throw new Error(`${path}: ${subject.unreadable?.message ?? 'no certificate'}`)
  const all = [subject, ...others].flatMap(({ certificates }) => certificates)
  return subjectOf(filed, authoritiesAmong(all), judgedAt)
}

/** The specification of a check: each case file in its folder, and the finding it must give. */
export function specify(check: Check, expected: Record<string, Expected>) {
  describe(`${check.citation}: ${check.id}`, () => {
    it.each(Object.entries(expected))('%s', (name, { verdict, found }) => {
      const finding = run(check, caseSubject(`${check.id}/${name}`))
      expect(finding.verdict).toBe(verdict)
      if (found !== undefined) expect(finding.found?.en).toBe(found)
    })

    it('has no case without an expectation', () => {
      expect(Object.keys(expected).sort()).toEqual(casesIn(check.id))
    })
  })
}
