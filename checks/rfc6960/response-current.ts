/** A response is not older than it says it may be (RFC 6960 §4.2.2.1). */
import { found, type ResponseCheck } from '../check.ts'
import { toBasicResponses } from '../ocsp/basic-responses.ts'

export const responseCurrent: ResponseCheck = {
  id: 'rfc6960/response-current',
  citation: 'RFC 6960 §4.2.2.1',
  requirement:
    'Responses whose nextUpdate value is earlier than the local system time value SHOULD be considered unreliable.',
  requirementZh: 'nextUpdate 早于本地系统时间的响应应视为不可靠。',
  level: 'should',
  severity: 'minor',
  effective: '2013-06-01',
  judgedAt: 'filing',
  ...toBasicResponses,
  violation: ({ response, at }) => {
    const wrong = response.basic?.responses.find(
      ({ nextUpdate }) => nextUpdate !== undefined && nextUpdate < at,
    )
    return (
      wrong &&
      found(`newer information was due by ${wrong.nextUpdate}`, `最迟应于 ${wrong.nextUpdate} 更新`)
    )
  },
}
