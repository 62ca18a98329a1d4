/** The responder knows the certificates that it is asked about (RFC 6960 §2.2). */
import { found, type ResponseCheck } from '../check.ts'
import { toBasicResponses } from '../ocsp/basic-responses.ts'

export const responseStatusKnown: ResponseCheck = {
  id: 'rfc6960/response-status-known',
  citation: 'RFC 6960 §2.2',
  requirement:
    'The "unknown" state indicates that the responder doesn’t know about the certificate being requested: a response about a sample knows it.',
  requirementZh: '“unknown”状态表示响应方不掌握所查询的证书；针对样本证书的响应应掌握该证书。',
  level: 'must',
  severity: 'major',
  effective: '2013-06-01',
  judgedAt: 'issue',
  ...toBasicResponses,
  violation: ({ response }) =>
    response.basic?.responses.some(({ certificate }) => certificate.status === 'unknown')
      ? found('a status is unknown', '存在状态为 unknown 的证书')
      : undefined,
}
