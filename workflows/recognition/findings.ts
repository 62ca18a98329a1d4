/** Findings and incidents: each waits for an officer, who orders its correction or closes it (ESL 31). */
import type { Finding } from '../../domain/recognition/state.ts'
import { orderNotice } from '../case/notices.ts'
import { findClock } from '../case/clocks.ts'
import { now, system } from '../case/event-source.ts'
import { ensureTask } from '../case/tasks.ts'
import { dutyId, owe } from './duties.ts'
import type { OpenRecognition } from './open.ts'

export async function findings(recognition: OpenRecognition): Promise<void> {
  const { state, change } = recognition
  for (const finding of state.findings) {
    if (finding.state === 'open')
      change({ by: system, act: 'open-tasks' }, (draft) =>
        ensureTask(draft, 'settle-finding', { subject: finding.id }),
      )
    if (finding.state === 'ordered') {
      ordered(recognition, finding)
      corrected(recognition, finding)
    }
  }
  for (const { id, settled } of state.incidents) {
    if (!settled)
      change({ by: system, act: 'open-tasks' }, (draft) =>
        ensureTask(draft, 'examine-incident', { subject: id }),
      )
    await finalReport(recognition, id)
  }
}

/** An order to correct is a notice and a duty with a last day. */
function ordered(recognition: OpenRecognition, { id, order, content }: Finding): void {
  const { state, change } = recognition
  const subject = `${id}.${order?.due ?? ''}`
  const duty = dutyId({ kind: 'rectification', subject })
  if (!order || state.duties.some((each) => each.id === duty)) return
  change({ by: system, act: 'notice-ordered', detail: { finding: id } }, (draft) => {
    orderNotice(draft, {
      kind: 'rectification-order',
      facts: [content.text['zh-CN'], content.text.en],
      grounds: ['《中华人民共和国电子签名法》第三十一条 Electronic Signature Law art. 31'],
      orders: [order.text],
      rights: ['你方可以陈述意见。You may state your position.'],
      answerBy: order.due,
    })
  })
  owe(recognition, { kind: 'rectification', subject, due: order.due })
}

/** A correction that was reported and accepted settles what it was ordered for. */
function corrected({ state, change, outside }: OpenRecognition, { id, order }: Finding): void {
  const duty = dutyId({ kind: 'rectification', subject: `${id}.${order?.due ?? ''}` })
  const isDone = state.duties.some((each) => each.id === duty && each.state === 'done')
  if (!isDone || !outside.isPatched('finding-closes-when-corrected')) return
  change({ by: system, act: 'finding-corrected', detail: { finding: id } }, (draft) => {
    const finding = draft.findings.find((each) => each.id === id)
    if (finding)
      Object.assign(finding, {
        state: 'closed',
        closed: {
          by: { sub: system.sub, name: system.name },
          at: now(),
          reason: '整改已验收。The correction was accepted.',
        },
      })
  })
}

/** The final report of an incident is due some working days after the first. */
async function finalReport(recognition: OpenRecognition, incident: string): Promise<void> {
  const { state, change, clocks } = recognition
  const id = dutyId({ kind: 'final-report', subject: incident })
  const known = state.incidents.find((each) => each.id === incident)
  if (!known || state.duties.some((duty) => duty.id === id)) return
  const clock = await clocks.from('final-report', known.at, incident)
  change({ by: system, act: 'duty-owed', detail: { duty: id, due: clock.dueDate } }, (draft) => {
    if (findClock(draft, clock.key)) return
    draft.duties.push({ id, kind: 'final-report', due: clock.dueDate, state: 'open' })
    clocks.start(draft, { ...clock, startedAt: clock.startedAt || now() })
    ensureTask(draft, 'do-duty', { subject: id, due: clock.dueDate })
  })
}
