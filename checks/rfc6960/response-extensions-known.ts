/** Every critical extension of a response is recognised (RFC 6960 §4.4). */
import { found, type ResponseCheck } from '../check.ts'
import { toBasicResponses } from '../ocsp/basic-responses.ts'
import { understood } from '../ocsp/extensions.ts'

export const responseExtensionsKnown: ResponseCheck = {
  id: 'rfc6960/response-extensions-known',
  citation: 'RFC 6960 §4.4',
  requirement:
    'Unrecognized extensions MUST be ignored (unless they have the critical flag set and are not understood).',
  requirementZh: '无法识别的扩展必须忽略（标记为关键且无法理解者除外）。',
  level: 'must',
  severity: 'block',
  effective: '2013-06-01',
  judgedAt: 'issue',
  ...toBasicResponses,
  violation: ({ response: { basic } }) => {
    const all = [
      ...(basic?.extensions ?? []),
      ...(basic?.responses ?? []).flatMap(({ extensions }) => extensions),
    ]
    const unknown = all.find(({ oid, critical }) => critical && !understood.includes(oid))
    return (
      unknown &&
      found(
        `critical extension ${unknown.oid} is not recognised`,
        `关键扩展 ${unknown.oid} 无法识别`,
      )
    )
  },
}
