/** A response is of the basic type (RFC 6960 §4.2.1). */
import { found, type ResponseCheck } from '../check.ts'

export const responseBasic: ResponseCheck = {
  id: 'rfc6960/response-basic',
  citation: 'RFC 6960 §4.2.1',
  requirement: 'For a basic OCSP responder, responseType will be id-pkix-ocsp-basic.',
  requirementZh: '基本 OCSP 响应方的 responseType 为 id-pkix-ocsp-basic。',
  level: 'must',
  severity: 'major',
  effective: '2013-06-01',
  judgedAt: 'issue',
  applies: ({ response }) => response.status === 0,
  otherwise: found('Not a successful response', '非成功响应'),
  violation: ({ response }) =>
    response.basic
      ? undefined
      : found(
          `the type is ${response.type ?? 'not stated'}`,
          `响应类型为 ${response.type ?? '未载明'}`,
        ),
}
