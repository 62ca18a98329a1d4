/** The written decision on a dossier (Administrative License Law 38): content, grounds and the record it rests on. */
import type { Decision } from '../domain/decision.ts'
import type { Dossier } from '../domain/dossier.ts'
import type { RuleSet } from '../procedure/rule-set.ts'
import { termOf } from '../procedure/validity.ts'
import { dateInShanghai } from '../procedure/working-days.ts'

const legalBasis = {
  en: 'Electronic Signature Law of the People’s Republic of China, art. 26',
  'zh-CN': '《中华人民共和国电子签名法》第二十六条',
}

export interface DecisionOrder {
  readonly dossier: Dossier
  readonly rules: RuleSet
  /** 文号 of the sealed decision, and its id among the notices. */
  readonly number: string
  readonly notice: string
}

/** The decision and its document; throws when the dossier has not been decided, which is a defect of the caller. */
export function buildDecision({ dossier, rules, number, notice }: DecisionOrder) {
  const { proposal, decidedBy } = dossier
  if (!proposal || !decidedBy) throw new Error('expected a decided dossier, got an undecided one')
  const { at: decidedAt, ...decider } = decidedBy
  const granted = proposal.content.outcome === 'granted'
  const decision: Omit<Decision, 'document'> = {
    content: proposal.content,
    proposedBy: proposal.by,
    ...(dossier.legality && { legalityBy: dossier.legality.by }),
    decidedBy: decider,
    decidedAt,
    number,
    notice,
    ...(granted && {
      validUntil: termOf(dossier, dateInShanghai(decidedAt), rules.validityYears).validUntil,
    }),
  }
  const document = {
    legalBasis,
    dossier: dossier.id,
    applicant: dossier.organisation,
    certificationAuthority: dossier.filings.at(-1)?.caName,
    ...decision,
    restsOn: {
      ruleSet: dossier.ruleSet,
      filings: dossier.filings.map(({ number, at, form }) => ({ number, at, form })),
      documents: dossier.documents,
      technicalReport: dossier.report,
      equivalence: dossier.equivalence,
      verifications: dossier.verifications,
      deviations: dossier.deviations,
      consultations: dossier.consultations,
      inspections: dossier.inspections,
      statements: dossier.statements,
      hearing: dossier.hearing,
      expertPanel: dossier.panel,
      advice: dossier.advice,
      commentsReceived: dossier.commentsReceived,
      commentSummary: dossier.commentSummary,
      clocks: dossier.clocks,
    },
  }
  return { ...decision, document }
}
