import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { ComplaintCase } from '../../../domain/complaint/state.ts'
import { refusalOf } from '../../support/refused.ts'
import {
  head,
  provincial,
  type Rehearsal,
  secondSupervisor,
  startRehearsal,
  supervisor,
} from '../../support/time-skipping.ts'
import {
  accepted,
  answering,
  complain,
  type Complaint,
  dismissal,
  remedies,
  upheld,
} from './scene.ts'

let rehearsal: Rehearsal
beforeAll(async () => {
  rehearsal = await startRehearsal()
}, 120_000)
afterAll(() => rehearsal.stop())

const examine = 'examine-complaint' as const
const isWaitedFor = (complaint: Complaint) =>
  complaint.until(({ tasks }) => tasks.length > 0, 'a task')

describe('Acceptance of a complaint (Administrative License Law 65; policy: 5 working days)', () => {
  it('is a task of the ministry, due after five working days', async () => {
    const complaint = await complain(rehearsal)
    const { tasks, clocks } = await isWaitedFor(complaint)
    expect(tasks).toMatchObject([{ kind: examine, role: 'supervisor', state: 'open' }])
    expect(clocks).toMatchObject([{ id: 'complaint-acceptance', workingDays: 5 }])
    expect(tasks[0]?.due).toBe(clocks[0]?.dueDate)
  })

  it('is told to the complainant with the day of the answer, which is due 45 working days later', async () => {
    const complaint = await complain(rehearsal)
    await complaint.work(supervisor, { task: examine, act: 'accept-complaint' }, {})
    const { clocks, tasks } = await complaint.inStage('complaint-handling')
    expect(clocks).toMatchObject([
      { id: 'complaint-acceptance', state: 'met' },
      { id: 'complaint-answer', state: 'running', workingDays: 45 },
    ])
    expect(tasks).toMatchObject([{ state: 'completed' }, { kind: 'answer-complaint' }])
    const notice = await complaint.notice('complaint-acceptance')
    expect(notice.to).toMatchObject({ kind: 'party' })
    expect(JSON.stringify(notice.content)).toContain(clocks[1]?.dueDate)
  })

  it('may be refused with reasons and remedies, which ends the case', async () => {
    const complaint = await complain(rehearsal)
    const content = { reasons: ['不属于职责范围'], remedies }
    await complaint.work(supervisor, { task: examine, act: 'refuse-complaint' }, content)
    const closed = await complaint.inStage('closed')
    expect(closed).toMatchObject({ outcome: 'refused', examination: { decision: 'refused' } })
    expect(closed.closedAt).toBeDefined()
    expect((await complaint.notice('complaint-refusal')).content).toMatchObject({
      facts: content.reasons,
      remedies,
    })
    await expect(complaint.handle.result()).resolves.toEqual({ outcome: 'refused' })
  })

  it('may be a hand-over to the competent body, which ends the case with a notice of it', async () => {
    const complaint = await complain(rehearsal)
    const content = { body: '国家密码管理局', reasons: ['涉及商用密码'] }
    await complaint.work(supervisor, { task: examine, act: 'transfer-complaint' }, content)
    expect((await complaint.inStage('closed')).outcome).toBe('transferred')
    const notice = await complaint.notice('complaint-transfer')
    expect(JSON.stringify(notice.content)).toContain('国家密码管理局')
  })

  it('is deemed once the period is over, and the head is told', async () => {
    const complaint = await complain(rehearsal)
    await isWaitedFor(complaint)
    await complaint.sleep('15 days')
    const { examination, tasks, clocks } = await complaint.inStage('complaint-handling')
    expect(examination).toMatchObject({ decision: 'deemed' })
    expect(clocks[0]).toMatchObject({ id: 'complaint-acceptance', state: 'expired' })
    expect(tasks).toMatchObject([
      { kind: examine, state: 'cancelled' },
      { kind: 'note-complaint-overdue', role: 'head', subject: 'complaint-acceptance' },
      { kind: 'answer-complaint', state: 'open' },
    ])
    await complaint.notice('complaint-acceptance')
    const noted = { task: 'note-complaint-overdue', act: 'note-complaint-overdue' } as const
    await complaint.work(head, noted, { instruction: '说明原因' })
    expect((await complaint.read()).instructions).toMatchObject([
      { clock: 'complaint-acceptance', text: '说明原因' },
    ])
  })

  it('is the province’s where the recognition has its contact, and no other province’s', async () => {
    const complaint = await complain(rehearsal, { province: '广东省' })
    expect((await isWaitedFor(complaint)).tasks).toMatchObject([{ role: 'provincial' }])
    const task = (await complaint.read()).tasks[0]?.id ?? ''
    const elsewhere = { ...provincial, sub: 'qiu', organisation: '浙江省' }
    expect(await refusalOf(complaint.act(elsewhere, 'claim', { task }))).toBe('NotEntitled')
    await complaint.work(provincial, { task: examine, act: 'accept-complaint' }, {})
    await complaint.inStage('complaint-handling')
  })
})

const confirming = { task: 'check-dismissal', act: 'confirm-dismissal' } as const

describe('The answer to a complaint (Administrative License Law 65; policy: 45 working days)', () => {
  it('ends the case where the complaint is upheld, and is told to the complainant', async () => {
    const complaint = await accepted(rehearsal)
    await complaint.work(supervisor, answering, upheld)
    expect(await complaint.inStage('closed')).toMatchObject({ outcome: 'upheld' })
    const { content } = await complaint.notice('complaint-answer')
    expect(content).toMatchObject({ facts: upheld.findings })
    expect(JSON.stringify(content)).toContain(upheld.answer)
  })

  it('is, where it dismisses, confirmed by another person than its author', async () => {
    const complaint = await accepted(rehearsal)
    await complaint.work(supervisor, answering, dismissal)
    expect(await refusalOf(complaint.work(supervisor, confirming, {}))).toBe('SeparationOfDuty')
    expect((await complaint.read()).stage).toBe('complaint-handling')
    await complaint.work(secondSupervisor, confirming, {})
    expect(await complaint.inStage('closed')).toMatchObject({
      outcome: 'dismissed',
      confirmed: { by: { sub: secondSupervisor.sub } },
    })
  })

  it('goes back with a reason where the second person does not confirm it', async () => {
    const complaint = await accepted(rehearsal)
    await complaint.work(supervisor, answering, dismissal)
    const returning = { task: 'check-dismissal', act: 'return-answer' } as const
    await complaint.work(secondSupervisor, returning, { reason: '未核实日志' })
    const { answer, returned } = await complaint.read()
    expect(answer).toBeUndefined()
    expect(returned).toMatchObject([{ reason: '未核实日志' }])
    await complaint.work(supervisor, answering, upheld)
    expect((await complaint.inStage('closed')).outcome).toBe('upheld')
  })

  it('says where a dismissal may be challenged', async () => {
    const complaint = await accepted(rehearsal)
    const { remedies: _remedies, ...without } = dismissal
    expect(await refusalOf(complaint.work(supervisor, answering, without))).toBe('ReasonsMissing')
  })

  it('goes before the head once it is overdue, and is still given', async () => {
    const complaint = await accepted(rehearsal)
    await complaint.sleep('100 days')
    const isEscalated = ({ tasks }: ComplaintCase) =>
      tasks.some(({ subject }) => subject === 'complaint-answer')
    await complaint.until(isEscalated, 'an escalation')
    const noted = { task: 'note-complaint-overdue', act: 'note-complaint-overdue' } as const
    await complaint.work(head, noted, { instruction: '限期答复' })
    await complaint.work(supervisor, answering, upheld)
    const { clocks, tasks } = await complaint.inStage('closed')
    expect(clocks[1]).toMatchObject({ id: 'complaint-answer', state: 'expired' })
    expect(tasks.filter(({ kind }) => kind === 'note-complaint-overdue')).toHaveLength(1)
  })
})
