/** Reads the case files below test/checks. */
import { readdirSync, readFileSync } from 'node:fs'
import { readFiled } from '../../checks/filed.ts'
import { authoritiesAmong, subjectOf } from '../../checks/issuers.ts'
import type { Subject } from '../../checks/subject.ts'

const cases = new URL('./', import.meta.url)

/** The instant at which all cases are judged. */
export const judgedAt = '2026-11-21T00:00:00.000Z'

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
