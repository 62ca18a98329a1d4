/** A response is produced after what it tells, and tells no later than it is to be renewed (RFC 6960 §2.4). */
import { found, type ResponseCheck } from '../check.ts'
import { toBasicResponses } from '../ocsp/basic-responses.ts'

export const responseTimesOrdered: ResponseCheck = {
  id: 'rfc6960/response-times-ordered',
  citation: 'RFC 6960 §2.4',
  requirement:
    'thisUpdate: the most recent time at which the status being indicated is known by the responder to have been correct; producedAt: the time at which the OCSP responder signed this response; nextUpdate: the time at or before which newer information will be available.',
  requirementZh:
    'thisUpdate 为响应方最近获知所示状态正确的时间；producedAt 为响应方签署本响应的时间；nextUpdate 为最迟将有更新信息的时间。',
  level: 'must',
  severity: 'major',
  effective: '2013-06-01',
  judgedAt: 'issue',
  ...toBasicResponses,
  violation: ({ response }) => {
    const { producedAt = '', responses = [] } = response.basic ?? {}
    const wrong = responses.find(
      ({ thisUpdate, nextUpdate = thisUpdate }) =>
        thisUpdate > producedAt || nextUpdate < thisUpdate,
    )
    return (
      wrong &&
      found(
        `producedAt ${producedAt}, thisUpdate ${wrong.thisUpdate}, nextUpdate ${wrong.nextUpdate ?? '-'}`,
        `producedAt 为 ${producedAt}，thisUpdate 为 ${wrong.thisUpdate}，nextUpdate 为 ${wrong.nextUpdate ?? '-'}`,
      )
    )
  },
}
