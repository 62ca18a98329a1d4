/** The audit was made by a scheme that is known (CCADB Policy 2.1 §5.2). */
import { schemes, schemesIn } from '../audit-schemes.ts'
import type { FormCheck } from '../check.ts'

const known = schemes.map(({ name }) => name).join(', ')

export const schemeKnown: FormCheck = {
  id: 'documents/audit/scheme-known',
  citation: 'CCADB Policy 2.1 §5.2',
  requirement:
    'Audits follow WebTrust Principles and Criteria for Certification Authorities, or ETSI EN 319 411-1 or 319 411-2.',
  requirementZh: '审计应依据 WebTrust 电子认证服务准则，或者 ETSI EN 319 411-1、319 411-2。',
  level: 'must',
  severity: 'major',
  satisfy: {
    en: `An audit by one of: ${known}; or an explanation why another scheme is equivalent`,
    'zh-CN': `依据下列之一的审计：${known}；或者说明其他依据等效的理由`,
  },
  judge: ({ form: { audit } }) => {
    const found = schemesIn(audit.scheme).map(({ name }) => name)
    return {
      satisfied: found.length > 0,
      found: {
        en: `The form declares “${audit.scheme}”`,
        'zh-CN': `表单所填审计依据为“${audit.scheme}”`,
      },
      places: [{ pointer: '/audit/scheme' }],
    }
  },
}
