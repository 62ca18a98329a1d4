/** All checks over all cases: shows a rule that fires where it should not. Renew with UPDATE_CORPUS=1. */
import { readFileSync, writeFileSync } from 'node:fs'
import { expect, it } from '@jest/globals'
import { catalogue } from '../../checks/catalogue.ts'
import { run } from '../../checks/run.ts'
import { caseSubject, casesIn } from './case-file.ts'

const expectedFile = new URL('expected.json', import.meta.url)
const telling = ['fail', 'warn', 'undetermined']

const foundIn = (path: string): string[] => {
  const subject = caseSubject(path)
  const findings = catalogue.map((check) => run(check, subject))
  return findings.flatMap(({ check, verdict }) =>
    telling.includes(verdict) ? [`${check}: ${verdict}`] : [],
  )
}

it('finds in every case exactly what is expected', () => {
  const paths = [...catalogue.map(({ id }) => id), 'mutants'].flatMap((folder) =>
    casesIn(folder).map((name) => `${folder}/${name}`),
  )
  const found = Object.fromEntries(paths.map((path) => [path, foundIn(path)]))
  if (process.env.UPDATE_CORPUS === '1')
    writeFileSync(expectedFile, `${JSON.stringify(found, undefined, 2)}\n`)
  expect(found).toEqual(JSON.parse(readFileSync(expectedFile, 'utf8')))
})
