/** The report lists every filed CA certificate by its SHA-256 fingerprint (CCADB Policy 2.1 §5.2). */
import { CannotTell } from '../../check.ts'
import { auditReport, type TextCheck } from '../check.ts'
import { judgeListed } from '../listed.ts'
import { findSqueezed } from '../text/search.ts'

export const fingerprints: TextCheck = {
  id: 'documents/audit/fingerprints',
  citation: 'CCADB Policy 2.1 §5.2.3',
  requirement:
    'The audit letter lists the SHA-256 fingerprint of each root and intermediate certificate that was in scope.',
  requirementZh: '审计报告应列明审计范围内每张根证书和中级证书的 SHA-256 指纹。',
  level: 'must',
  severity: 'block',
  satisfy: {
    en: 'A report with the SHA-256 fingerprint of every filed CA certificate in hexadecimal',
    'zh-CN': '列明所提交各 CA 证书 SHA-256 指纹（十六进制）的报告',
  },
  reads: auditReport,
  judge: ({ search, circumstances: { caCertificates } }) => {
    if (caCertificates.length === 0)
      throw new CannotTell({
        en: 'No CA certificate is filed that could be looked for',
        'zh-CN': '未提交可供查找的 CA 证书',
      })
    return judgeListed(
      caCertificates.map(({ sha256, subject }) => {
        const text = `${sha256.toUpperCase()} (${subject})`
        return { name: { en: text, 'zh-CN': text }, hit: findSqueezed(search, sha256) }
      }),
    )
  },
}
