/** Every document check, in the order of the report. Part of the version of the catalogue. */
import { auditedBody } from './audit/audited-body.ts'
import { fingerprints } from './audit/fingerprints.ts'
import { letterFacts } from './audit/letter-facts.ts'
import { periodLength } from './audit/period-length.ts'
import { publishedInTime } from './audit/published-in-time.ts'
import { reportAge } from './audit/report-age.ts'
import { schemeInLetter } from './audit/scheme-in-letter.ts'
import { schemeKnown } from './audit/scheme-known.ts'
import type { FormCheck, TextCheck } from './check.ts'
import { crlInterval } from './cps/crl-interval.ts'
import { informationSecurity } from './cps/information-security.ts'
import { keySizes } from './cps/key-sizes.ts'
import { liabilityScope } from './cps/liability-scope.ts'
import { nineChapters } from './cps/nine-chapters.ts'
import { operatingRules } from './cps/operating-rules.ts'
import { policyIdentifiers } from './cps/policy-identifiers.ts'
import { retention } from './cps/retention.ts'
import { sectionsOfOutline } from './cps/sections-of-outline.ts'
import { terminationNotice } from './cps/termination-notice.ts'
import { versionAndDate } from './cps/version-and-date.ts'
import { deviationsJustified } from './standards/deviations-justified.ts'
import { statementNamesStandards } from './standards/statement-names-standards.ts'
import { tableComplete } from './standards/table-complete.ts'

export const textChecks: readonly TextCheck[] = [
  nineChapters,
  sectionsOfOutline,
  versionAndDate,
  policyIdentifiers,
  liabilityScope,
  operatingRules,
  informationSecurity,
  retention,
  terminationNotice,
  keySizes,
  crlInterval,
  auditedBody,
  letterFacts,
  schemeInLetter,
  fingerprints,
  statementNamesStandards,
]

export const formChecks: readonly FormCheck[] = [
  schemeKnown,
  periodLength,
  reportAge,
  publishedInTime,
  tableComplete,
  deviationsJustified,
]

/** Codes of the document types whose text is read. */
export const textTypes: readonly string[] = [
  ...new Set(textChecks.flatMap(({ reads }): readonly string[] => reads)),
]
