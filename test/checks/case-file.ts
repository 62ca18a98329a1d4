/** Reads the case files below test/checks. */
import { readdirSync, readFileSync } from 'node:fs'
import { responseSubjectOf } from '../../checks/examine-responses.ts'
import { readFiled, type FiledFile } from '../../checks/filed.ts'
import { authoritiesAmong, listSubjectOf, subjectOf } from '../../checks/issuers.ts'
import { usualLimits } from '../../checks/limits.ts'
import type { DossierSubject, ListSubject, ResponseSubject, Subject } from '../../checks/subject.ts'

const cases = new URL('./', import.meta.url)

/** The instant at which all cases are judged. */
export const judgedAt = '2026-11-21T00:00:00.000Z'

/** Names of the cases in a folder below test/checks. */
export const casesIn = (folder: string): string[] =>
  readdirSync(new URL(`${folder}/`, cases))
    .filter((file) => file.endsWith('.pem'))
    .map((file) => file.slice(0, -'.pem'.length))
    .sort()

/** The parts of a case file, each filed as the line before it says, else as a CA certificate. */
function filesOf(path: string): FiledFile[] {
  const text = readFileSync(new URL(`${path}.pem`, cases), 'utf8')
  const parts = text
    .split(/(?<=-----END [A-Z0-9 ]+-----\n)/)
    .filter((part) => part.includes('BEGIN'))
  return parts.map((part) => {
    const type = /^Filed as: (\S+)/.exec(part)?.[1] ?? 'ca-certificate'
    return readFiled({ document: 'case', fileName: path, type, bytes: Buffer.from(part) })
  })
}

const authoritiesIn = (files: readonly FiledFile[]) =>
  authoritiesAmong(files.flatMap(({ certificates }) => certificates))

function unreadable(path: string, [first]: readonly FiledFile[]): Error {
  return new Error(`${path}: ${first?.unreadable?.message ?? 'nothing of that kind'}`)
}

/** The certificate of a case file: the first one. */
export function caseSubject(path: string): Subject {
  const files = filesOf(path)
  const filed = files[0]?.certificates[0]
  if (!filed) throw unreadable(path, files)
  return subjectOf(filed, authoritiesIn(files), judgedAt)
}

/** The revocation list of a case file: the first one. */
export function caseList(path: string): ListSubject {
  const files = filesOf(path)
  const list = files[0]?.lists[0]
  if (!list) throw unreadable(path, files)
  return listSubjectOf(list, authoritiesIn(files), judgedAt)
}

/** The OCSP response of a case file: the first one. */
export function caseResponse(path: string): ResponseSubject {
  const files = filesOf(path)
  const response = files[0]?.responses[0]
  if (!response) throw unreadable(path, files)
  return responseSubjectOf(response, judgedAt)
}

/** The policy that every sound holder of the cases is issued under. */
const declaredPolicies = ['1.3.6.1.4.1.99999.1']

/** All of a case file as a dossier. */
export function caseDossier(path: string): DossierSubject {
  const files = filesOf(path)
  const authorities = authoritiesIn(files)
  return {
    certificates: files.flatMap(({ certificates }) =>
      certificates.map((filed) => subjectOf(filed, authorities, judgedAt)),
    ),
    lists: files.flatMap(({ lists }) =>
      lists.map((list) => listSubjectOf(list, authorities, judgedAt)),
    ),
    declaredPolicies,
    at: judgedAt,
    issued: judgedAt,
    limits: usualLimits,
  }
}
