/** Scene 5: the public complains, without an account: one complaint is handed over, the other accepted, answered and closed. */
import assert from 'node:assert/strict'
import type { ComplaintStatus } from '../../api/complaints/status.ts'
import type { NewComplaint } from '../../domain/complaint/state.ts'
import type { Recognition } from '../../domain/recognition/state.ts'
import type { NoticeKind } from '../../procedure/notices.ts'
import { people } from '../../stack/people.ts'
import { eventually } from '../eventually.ts'
import { openTask, untilCase, work } from './case.ts'
import { ifThere, type Scene } from './scene.ts'
import { placeOf } from './subordinate-ca.ts'

interface Sent {
  readonly id: string
  readonly secret: string
}

const send = ({ visitor, recognition }: Scene, subject: string, text: string): Promise<Sent> => {
  const complaint: NewComplaint = { about: { recognition }, subject, text }
  return visitor.call<Sent>('/complaints', { body: complaint })
}

const follow = ({ visitor }: Scene, { id, secret }: Sent) =>
  visitor.call<ComplaintStatus>(`/complaints/${id}/status`, {
    headers: { 'complaint-secret': secret },
  })

/** As the complainant sees it, once it is closed and the notice that says how has been issued. */
const untilClosed = (scene: Scene, sent: Sent, last: NoticeKind) =>
  eventually(`a complaint that is closed with a notice ${last}`, async () => {
    const status = await follow(scene, sent)
    const isTold = status.notices.some(({ content }) => content.kind === last)
    return status.stage === 'closed' && isTold ? status : undefined
  })

export async function drawComplaints(scene: Scene) {
  const handedOver = await handOver(scene)
  const answered = await answer(scene)
  return { handedOver, answered }
}

/** Not this ministry's: the complainant is told whose. */
async function handOver(scene: Scene) {
  const sent = await send(
    scene,
    'Fees 收费',
    'SPECIMEN: the fee was charged twice. 样本：重复收费。',
  )
  const place = `/complaints/${sent.id}`
  const body = 'State Administration for Market Regulation 国家市场监督管理总局'
  await work(
    scene.cast.supervisor,
    place,
    { task: 'examine-complaint', act: 'transfer-complaint' },
    { body, reasons: ['Prices are not for this ministry. 价格事项不属于本部职责。'] },
  )
  const { outcome, notices } = await untilClosed(scene, sent, 'complaint-transfer')
  assert.equal(outcome, 'transferred')
  scene.tell(`a complaint about fees is handed over to another body 移送; closed`)
  return { id: sent.id, outcome, body, notices: notices.map(({ number }) => number) }
}

async function answer(scene: Scene) {
  const { cast, tell } = scene
  const sent = await send(
    scene,
    'Yearly report 年度报告',
    'SPECIMEN: no yearly report is to be found. 样本：查不到年度报告。',
  )
  const place = `/complaints/${sent.id}`
  const stranger = await ifThere(follow(scene, { ...sent, secret: 'not-the-secret' }))
  assert.equal(stranger, undefined, 'expected nothing without the secret')
  tell('a complaint, without a name; its number and its secret are for the complainant alone 匿名')
  await work(cast.supervisor, place, { task: 'examine-complaint', act: 'accept-complaint' }, {})
  tell(`accepted 受理; by a supervisor, who hands it over to a colleague 转交`)
  await passOn(scene, place)
  await work(
    cast.secondSupervisor,
    place,
    { task: 'answer-complaint', act: 'answer-complaint' },
    {
      outcome: 'upheld',
      findings: ['The report has not come. 报告未报送。'],
      answer: 'A correction has been ordered. 已责令改正。',
      finding: { en: 'A complaint is upheld', 'zh-CN': '投诉成立' },
    },
  )
  const { outcome, notices } = await untilClosed(scene, sent, 'complaint-answer')
  assert.equal(outcome, 'upheld')
  const { findings } = await untilCase<Recognition>(cast.supervisor, placeOf(scene), [
    'the finding of the complaint',
    (state) => state.findings.some(({ content }) => content.reference === sent.id),
  ])
  const finding = findings.find(({ content }) => content.reference === sent.id)?.id
  tell(`answered 答复: ${outcome}; the complainant reads it with the secret; closed`)
  return { id: sent.id, outcome, finding, notices: notices.map(({ number }) => number) }
}

/** Another person answers than the one who took it in. */
async function passOn({ cast }: Scene, place: string): Promise<void> {
  const { sub, name } = people.secondSupervisor
  const { id } = await openTask(cast.supervisor, place, { task: 'answer-complaint' })
  const reason = 'Handles this CA. 负责该机构。'
  await cast.supervisor.call(`/tasks/${id}/reassignment`, { body: { to: { sub, name }, reason } })
}
