/** The report names the scheme that the form declares (CCADB Policy 2.1 §5.2). */
import { schemesIn } from '../audit-schemes.ts'
import { auditReport, type TextCheck } from '../check.ts'
import { judgeListed, same } from '../listed.ts'
import { findSqueezed, matchesOf } from '../text/search.ts'

export const schemeInLetter: TextCheck = {
  id: 'documents/audit/scheme-in-letter',
  citation: 'CCADB Policy 2.1 §5.2',
  requirement: 'The audit letter lists the criteria that were used, with their versions.',
  requirementZh: '审计报告应列明所依据的准则及其版本。',
  level: 'must',
  severity: 'block',
  satisfy: {
    en: 'A report that names the scheme of the form',
    'zh-CN': '载明表单所填审计依据的报告',
  },
  reads: auditReport,
  judge: ({ search, form: { audit } }) => {
    const known = schemesIn(audit.scheme).map(({ name, pattern }) => ({
      name: same(name),
      hit: matchesOf(search, pattern, 1).next().value?.hit,
    }))
    const declared = { name: same(audit.scheme), hit: findSqueezed(search, audit.scheme) }
    return judgeListed(known.length > 0 ? known : [declared])
  },
}
