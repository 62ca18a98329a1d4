/** A response is not dated in the future (RFC 6960 §4.2.2.1). */
import { found, type ResponseCheck } from '../check.ts'
import { toBasicResponses } from '../ocsp/basic-responses.ts'

export const responseNotInFuture: ResponseCheck = {
  id: 'rfc6960/response-not-in-future',
  citation: 'RFC 6960 §4.2.2.1',
  requirement:
    'Responses whose thisUpdate time is later than the local system time SHOULD be considered unreliable.',
  requirementZh: 'thisUpdate 晚于本地系统时间的响应应视为不可靠。',
  level: 'should',
  severity: 'major',
  effective: '2013-06-01',
  judgedAt: 'filing',
  ...toBasicResponses,
  violation: ({ response, at }) => {
    const wrong = response.basic?.responses.find(({ thisUpdate }) => thisUpdate > at)
    return wrong && found(`thisUpdate is ${wrong.thisUpdate}`, `thisUpdate 为 ${wrong.thisUpdate}`)
  },
}
