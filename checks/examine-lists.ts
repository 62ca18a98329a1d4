/** Examines the revocation lists of a dossier: the findings of the catalogue about each. */
import type { ListReport } from '../domain/report.ts'
import { listCatalogue } from './catalogue.ts'
import { severityUnder } from './rule-sets.ts'
import { run } from './run.ts'
import type { ListSubject } from './subject.ts'
import { nameText } from './x509/name.ts'

export function examineList(subject: ListSubject, ruleSet?: string): ListReport {
  const { list } = subject
  return {
    sha256: list.sha256,
    issuer: nameText(list.issuer),
    thisUpdate: list.thisUpdate.at,
    ...(list.nextUpdate && { nextUpdate: list.nextUpdate.at }),
    entries: list.entries.length,
    findings: listCatalogue.map((check) => run(check, subject, severityUnder(ruleSet, check))),
  }
}
