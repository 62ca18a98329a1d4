/** Examines a dossier as a whole: the findings of the catalogue about what only shows where its files are compared. */
import type { Finding } from '../domain/finding.ts'
import { dossierCatalogue } from './catalogue.ts'
import { limitsUnder, severityUnder } from './rule-sets.ts'
import { run } from './run.ts'
import type { DossierSubject, ListSubject, Subject } from './subject.ts'

export interface WholeDossier {
  /** ISO 8601, UTC. */
  readonly at: string
  readonly ruleSet: string
  readonly certificates: readonly Subject[]
  readonly lists: readonly ListSubject[]
  readonly declaredPolicies: readonly string[] | undefined
}

/** A certificate that is filed twice in one role counts once. */
function once(subjects: readonly Subject[]): Subject[] {
  const byFile = subjects.map((each) => [`${each.certificate.sha256} ${each.role}`, each] as const)
  return [...new Map(byFile).values()]
}

export function examineDossier({ certificates, ruleSet, ...rest }: WholeDossier): Finding[] {
  const subject: DossierSubject = {
    ...rest,
    certificates: once(certificates),
    issued: rest.at,
    limits: limitsUnder(ruleSet),
  }
  return dossierCatalogue.map((check) => run(check, subject, severityUnder(ruleSet, check)))
}
