/** Every critical extension of an entry is recognised (RFC 5280 §5.3). */
import { found, type ListCheck } from '../check.ts'
import { entryExtensions } from '../revocation/entry-extensions.ts'

const recognised: readonly string[] = Object.values(entryExtensions)

export const entryNoUnknownCriticalExtension: ListCheck = {
  id: 'rfc5280-crl/entry-no-unknown-critical-extension',
  citation: 'RFC 5280 §5.3',
  requirement:
    'If a CRL contains a critical CRL entry extension that the application cannot process, then the application MUST NOT use that CRL to determine the status of any certificates.',
  requirementZh: 'CRL 含有应用无法处理的关键条目扩展的，应用不得使用该 CRL 判定任何证书的状态。',
  level: 'must',
  severity: 'block',
  effective: '2008-05-01',
  judgedAt: 'issue',
  applies: ({ list }) => list.entries.length > 0,
  otherwise: found('No entries', '无吊销条目'),
  violation: ({ list }) => {
    const unknown = list.entries
      .flatMap(({ extensions }) => extensions)
      .find(({ oid, critical }) => critical && !recognised.includes(oid))
    return (
      unknown &&
      found(
        `critical extension ${unknown.oid} is not recognised`,
        `关键扩展 ${unknown.oid} 无法识别`,
      )
    )
  },
}
