/** The catalogue is whole: every check is listed, cited, translated, and shown to pass and to fail. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import {
  catalogue,
  dossierCatalogue,
  listCatalogue,
  responseCatalogue,
  wholeCatalogue,
} from '../../checks/catalogue.ts'
import { describeCatalogue } from '../../checks/describe.ts'
import { run } from '../../checks/run.ts'
import type { CheckOf } from '../../checks/check.ts'
import type { Judged } from '../../checks/subject.ts'
import type { Finding } from '../../domain/finding.ts'
import { caseDossier, caseList, caseResponse, casesIn, caseSubject } from './case-file.ts'

const checks = new URL('../../checks/', import.meta.url)
const sources = [
  'rfc5280',
  'rfc5280-crl',
  'rfc6818',
  'rfc9608',
  'rfc9598',
  'rfc3739',
  'etsi',
  'algorithms',
  'esl',
  'rfc6960',
  'gbt',
  'service',
  'dossier',
]

const filesOf = (source: string) =>
  readdirSync(new URL(`${source}/`, checks)).map((file) => `${source}/${file.replace('.ts', '')}`)

describe('The catalogue', () => {
  it('lists every check file once', () => {
    const ids = wholeCatalogue.map(({ id }) => id)
    expect([...ids].sort()).toEqual(sources.flatMap(filesOf).sort())
  })

  it('is described in docs/checks.md', () => {
    const page = readFileSync(new URL('../../docs/checks.md', import.meta.url), 'utf8')
    expect(page).toBe(describeCatalogue())
  })
})

/** A check with its findings about its cases. */
const judging =
  <S extends Judged>(subjectOf: (path: string) => S) =>
  (check: CheckOf<S>) => ({
    check,
    id: check.id,
    findings: (): Finding[] =>
      casesIn(check.id).map((name) => run(check, subjectOf(`${check.id}/${name}`))),
  })

const everyCheck = [
  ...catalogue.map(judging(caseSubject)),
  ...listCatalogue.map(judging(caseList)),
  ...responseCatalogue.map(judging(caseResponse)),
  ...dossierCatalogue.map(judging(caseDossier)),
]

describe.each(everyCheck)('$id', ({ check, findings: findingsOf }) => {
  it('cites its source and requirement in both languages', () => {
    expect(check.citation).not.toBe('')
    expect(check.requirement).not.toBe('')
    expect(check.requirementZh).toMatch(/\p{Script=Han}/u)
    expect(check.otherwise['zh-CN']).toMatch(/\p{Script=Han}/u)
    expect(check.effective).toMatch(/^\d{4}-\d\d-\d\d$/)
  })

  it('has a specification', () => {
    expect(existsSync(new URL(`${check.id}.test.ts`, import.meta.url))).toBe(true)
  })

  it('has a passing and a violating case, each violation in Chinese too', () => {
    const findings = findingsOf()
    const violations = findings.filter(({ verdict }) => verdict === 'fail' || verdict === 'warn')
    expect(findings.some(({ verdict }) => verdict === 'pass')).toBe(true)
    expect(violations.length).toBeGreaterThan(0)
    expect(violations.every(({ found }) => found && found['zh-CN'] !== '')).toBe(true)
  })
})
