/** The written decision on a dossier (Administrative License Law 38): content, grounds and the record it rests on. */
import type { Decision } from '../domain/decision.ts'
import type { Dossier } from '../domain/dossier.ts'
import type { RuleSet } from '../procedure/rule-set.ts'
import { dateInShanghai } from '../procedure/working-days.ts'

const legalBasis = {
  en: 'Electronic Signature Law of the People’s Republic of China, art. 26',
  'zh-CN': '《中华人民共和国电子签名法》第二十六条',
}

/** Last day of a recognition that starts on `from` (ISO date) and is valid for `years`. */
export function lastDay(from: string, years: number): string {
  const end = new Date(`${from}T00:00:00Z`)
  end.setUTCFullYear(end.getUTCFullYear() + years)
  end.setUTCDate(end.getUTCDate() - 1)
  return end.toISOString().slice(0, 10)
}

/** The decision and its document; throws when the dossier has not been decided, which is a defect of the caller. */
export function buildDecision(dossier: Dossier, rules: RuleSet) {
  const { proposal, decidedBy } = dossier
  if (!proposal || !decidedBy) throw new Error('expected a decided dossier, got an undecided one')
  const { at: decidedAt, ...decider } = decidedBy
  const granted = proposal.content.outcome === 'granted'
  const decision: Omit<Decision, 'document'> = {
    content: proposal.content,
    proposedBy: proposal.by,
    decidedBy: decider,
    decidedAt,
    ...(granted && { validUntil: lastDay(dateInShanghai(decidedAt), rules.validityYears) }),
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
      expertPanel: dossier.panel,
      advice: dossier.advice,
      clocks: dossier.clocks,
    },
  }
  return { ...decision, document }
}
