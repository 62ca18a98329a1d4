/** Examines the OCSP responses of a dossier: the findings of the catalogue about each. */
import type { ResponseReport } from '../domain/report.ts'
import { responseCatalogue } from './catalogue.ts'
import type { OcspResponse } from './ocsp/response.ts'
import { limitsUnder, severityUnder } from './rule-sets.ts'
import { run } from './run.ts'
import type { ResponseSubject } from './subject.ts'

/** A response as the checks see it; one that says nothing of its time counts as of the instant of judgement. */
export const responseSubjectOf = (
  response: OcspResponse,
  at: string,
  ruleSet?: string,
): ResponseSubject => ({
  response,
  at,
  issued: response.basic?.producedAt ?? at,
  limits: limitsUnder(ruleSet),
})

export function examineResponse(subject: ResponseSubject, ruleSet?: string): ResponseReport {
  const { basic } = subject.response
  return {
    ...(basic && { producedAt: basic.producedAt }),
    answers: basic?.responses.length ?? 0,
    findings: responseCatalogue.map((check) => run(check, subject, severityUnder(ruleSet, check))),
  }
}
