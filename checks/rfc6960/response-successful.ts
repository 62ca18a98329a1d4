/** A response that is filed answers (RFC 6960 §4.2.1). */
import { found, toEveryResponse, type ResponseCheck } from '../check.ts'

export const responseSuccessful: ResponseCheck = {
  id: 'rfc6960/response-successful',
  citation: 'RFC 6960 §4.2.1',
  clauseSeen: false,
  requirement:
    'If the value of responseStatus is one of the error conditions, the responseBytes field is not set: a response with status successful (0) is filed.',
  requirementZh:
    'responseStatus 为错误状态的，responseBytes 字段为空：应提交状态为 successful（0）的响应。',
  level: 'must',
  severity: 'major',
  effective: '2013-06-01',
  judgedAt: 'issue',
  ...toEveryResponse,
  violation: ({ response }) =>
    response.status === 0
      ? undefined
      : found(`the status is ${response.status}`, `响应状态为 ${response.status}`),
}
