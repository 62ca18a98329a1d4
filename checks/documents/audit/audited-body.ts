/** The audit report is about the foreign CA (CCADB Policy 2.1 §5.2). */
import { auditReport, type TextCheck } from '../check.ts'
import { same } from '../listed.ts'
import { findSqueezed } from '../text/search.ts'

export const auditedBody: TextCheck = {
  id: 'documents/audit/audited-body',
  citation: 'CCADB Policy 2.1 §5.2',
  requirement: 'The audit letter names the organisation that was audited.',
  requirementZh: '审计报告应载明被审计机构的名称。',
  level: 'must',
  severity: 'block',
  satisfy: {
    en: 'A report that names the foreign CA as the form does',
    'zh-CN': '载明境外电子认证服务提供者名称（与表单一致）的报告',
  },
  reads: auditReport,
  judge: ({ search, form }) => {
    const names = [...new Set(Object.values(form.identity.legalName))]
    const hits = names.flatMap((name) => findSqueezed(search, name) ?? [])
    const [first] = hits
    const wanted = same(names.join(' / '))
    if (!first)
      return {
        satisfied: false,
        found: {
          en: `The text names none of: ${wanted.en}`,
          'zh-CN': `正文未出现下列任一名称：${wanted['zh-CN']}`,
        },
      }
    return {
      satisfied: true,
      found: { en: 'The text names the foreign CA', 'zh-CN': '正文载明境外电子认证服务提供者名称' },
      places: hits.map(({ place }) => place),
      quote: first.quote,
    }
  },
}
