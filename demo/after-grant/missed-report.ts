/** Scene 4: a yearly report does not come. Nobody has to notice: its day passes, and that is a finding. */
import assert from 'node:assert/strict'
import type { Recognition } from '../../domain/recognition/state.ts'
import { dateInShanghai, daysAfter } from '../../procedure/working-days.ts'
import { eventually } from '../eventually.ts'
import { countDown, untilCase, work } from './case.ts'
import { placeOf } from './subordinate-ca.ts'
import type { Scene } from './scene.ts'

const kind = 'annual-report'

export async function missReport(scene: Scene) {
  const { cast, tell } = scene
  const place = placeOf(scene)
  const { clocks } = await cast.supervisor.call<Recognition>(place)
  const clock = clocks.find(({ id }) => id === kind)
  assert.ok(clock, 'expected the clock of the yearly report')
  tell(
    `the yearly report is due on ${clock.dueDate}; by the Demonstration rules that day is over ${secondsOf(clock)} s after the grant`,
  )
  await countDown(clock.dueInstant, tell)
  const { duties, finding } = await eventually('a finding of the missed report', async () => {
    const state = await cast.supervisor.call<Recognition>(place)
    const found = state.findings.find(({ content }) => content.reference.startsWith(kind))
    return found && { ...state, finding: found }
  })
  const duty = duties.find(({ id }) => id === finding.content.reference)
  assert.ok(duty, 'expected the duty that was missed')
  assert.equal(duty.state, 'missed')
  assert.equal(finding.by.sub, 'system')
  tell(`missed: a finding by itself 自动记为发现: ${finding.content.text['zh-CN']}`)
  const order = await orderCorrection(scene, finding.id)
  tell(`a supervisor orders its correction by sealed notice ${order ?? ''} 责令改正`)
  return { duty: duty.id, due: duty.due, finding: finding.id, text: finding.content.text, order }
}

const secondsOf = ({ startedAt, dueInstant }: { startedAt: string; dueInstant: string }) =>
  Math.round((Date.parse(dueInstant) - Date.parse(startedAt)) / 1000)

/** Answers the number of the notice. */
async function orderCorrection(scene: Scene, subject: string): Promise<string | undefined> {
  const { supervisor } = scene.cast
  const place = placeOf(scene)
  const due = daysAfter(dateInShanghai(new Date().toISOString()), 15)
  const text = 'Send the report. 请补报年度报告。'
  await work(
    supervisor,
    place,
    { task: 'settle-finding', act: 'order-rectification', subject },
    { text, due },
  )
  const issued = ({ notices }: Recognition) =>
    notices.find((notice) => notice.kind === 'rectification-order' && notice.issuedAt)
  const state = await untilCase<Recognition>(supervisor, place, [
    'the order to correct',
    (each) => issued(each) !== undefined,
  ])
  return issued(state)?.number
}
