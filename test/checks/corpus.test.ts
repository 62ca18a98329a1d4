/** All checks over all cases: shows a rule that fires where it should not. Renew with UPDATE_CORPUS=1. */
import { readFileSync, writeFileSync } from 'node:fs'
import { expect, it } from '@jest/globals'
import {
  catalogue,
  dossierCatalogue,
  listCatalogue,
  responseCatalogue,
} from '../../checks/catalogue.ts'
import type { CheckOf } from '../../checks/check.ts'
import { run } from '../../checks/run.ts'
import type { Judged } from '../../checks/subject.ts'
import { caseDossier, caseList, caseResponse, casesIn, caseSubject } from './case-file.ts'

const expectedFile = new URL('expected.json', import.meta.url)
const telling = ['fail', 'warn', 'undetermined']

/** What the checks of one kind find in every case of theirs. */
function foundBy<S extends Judged>(
  checks: readonly CheckOf<S>[],
  subjectOf: (path: string) => S,
  folders = checks.map(({ id }) => id),
): [string, string[]][] {
  const paths = folders.flatMap((folder) => casesIn(folder).map((name) => `${folder}/${name}`))
  return paths.map((path) => {
    const subject = subjectOf(path)
    const findings = checks.map((check) => run(check, subject))
    const against = findings.filter(({ verdict }) => telling.includes(verdict))
    return [path, against.map(({ check, verdict }) => `${check}: ${verdict}`)]
  })
}

it('finds in every case exactly what is expected', () => {
  const found = Object.fromEntries([
    ...foundBy(catalogue, caseSubject, [...catalogue.map(({ id }) => id), 'mutants']),
    ...foundBy(listCatalogue, caseList),
    ...foundBy(responseCatalogue, caseResponse),
    ...foundBy(dossierCatalogue, caseDossier),
  ])
  if (process.env.UPDATE_CORPUS === '1')
    writeFileSync(expectedFile, `${JSON.stringify(found, undefined, 2)}\n`)
  expect(found).toEqual(JSON.parse(readFileSync(expectedFile, 'utf8')))
})
