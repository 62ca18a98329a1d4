import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Caller } from '../../demo/client.ts'
import { takeTask } from '../../demo/client.ts'
import type { Task } from '../../domain/task.ts'
import { ledgerOf, refusals } from '../e2e/ledger.ts'
import { startTestService, startWithinMs, type TestService } from '../support/service.ts'
import { filed, problemIn, refusalOf } from './steps.ts'

let service: TestService
let intake: Caller
let colleague: Caller
let dossier: string
beforeAll(async () => {
  service = await startTestService()
  intake = service.cast.intake
  colleague = await service.as({ ...service.people.intake, sub: 'huang', name: '黄磊 Huang Lei' })
  dossier = await filed(service.cast)
}, startWithinMs)
afterAll(() => service.stop())

type Queued = Task & { organisation: string; title: Record<string, string> }
async function queue(query: Record<string, string> = {}, caller = intake): Promise<Queued[]> {
  const { items } = await caller.tasks({ limit: '200', ...query })
  return items as Queued[]
}
const has = async (id: string, query?: Record<string, string>, caller?: Caller) =>
  (await queue(query, caller)).some((task) => task.id === id)
const examination = async (of = dossier): Promise<Task> => {
  const [task] = (await intake.read(of)).tasks
  if (!task) throw new Error('expected a task')
  return task
}

describe('The work queue', () => {
  it('shows an open task to its role alone, with its title in both languages and its due date', async () => {
    const { id } = await examination()
    const [task] = await queue()
    expect(task).toMatchObject({
      id,
      kind: 'examine-application',
      role: 'intake',
      stage: 'intake',
      title: { en: 'Examine the application', 'zh-CN': '审查申请材料' },
      organisation: 'Information Services Plc.',
    })
    expect(task?.due).toMatch(/^\d{4}-\d\d-\d\d$/)
    for (const part of ['officer', 'head', 'expert', 'applicant'] as const)
      expect([part, await queue({}, service.cast[part])]).toEqual([part, []])
  })

  it.each<[string, Record<string, string>, boolean]>([
    ['its role', { role: 'intake' }, true],
    ['a role that the reader does not hold', { role: 'head' }, false],
    ['its stage', { stage: 'intake' }, true],
    ['another stage', { stage: 'decision' }, false],
    ['its kind', { kind: 'examine-application' }, true],
    ['another kind', { kind: 'decide' }, false],
    ['nobody', { assignee: 'nobody' }, true],
    ['me', { assignee: 'me' }, false],
    ['somebody else', { assignee: 'huang' }, false],
    ['a late due date', { dueBy: '2999-12-31' }, true],
    ['an early due date', { dueBy: '2000-01-01' }, false],
    ['a part of the Latin name', { text: 'mation serv' }, true],
    ['the name in capitals', { text: 'INFORMATION' }, true],
    ['a part of the Chinese name', { text: '信息服务' }, true],
    ['two Chinese characters', { text: '股份' }, true],
    ['the name in its own script', { text: 'обслужване' }, true],
    ['another name', { text: 'Izenpe' }, false],
    ['a wildcard, taken literally', { text: '%' }, false],
  ])('finds it by %s', async (_what, query, found) => {
    expect(await has((await examination()).id, query)).toBe(found)
  })

  it('answers an unknown filter or value with what is wrong', async () => {
    for (const query of ['role=king', 'stage=x', 'dueBy=tomorrow', 'limit=0', 'limit=x', 'q=1']) {
      const answer = await problemIn(await intake.send(`/tasks?${query}`))
      expect([query, answer.status, answer.type]).toEqual([query, 422, 'invalid'])
    }
  })
})

describe('A claim', () => {
  it('takes the task out of the queue of nobody and onto one desk', async () => {
    const { id } = await examination()
    const claimed = await intake.claim(id)
    expect(claimed.task).toMatchObject({ assignee: { sub: 'chen' }, epoch: 1 })
    expect(await has(id, { assignee: 'me' })).toBe(true)
    expect(await has(id, { assignee: 'nobody' })).toBe(false)
    expect(await has(id, { assignee: 'chen' }, colleague)).toBe(true)
    expect(await refusalOf(colleague.claim(id))).toMatchObject({
      status: 409,
      type: 'claim-lost',
      problem: { holder: '陈晓 Chen Xiao' },
    })
  })

  it('is given back by a release, and a new one has a new epoch', async () => {
    const task = await examination()
    const path = `/tasks/${task.id}/release`
    const stale = await refusalOf(intake.call(path, { body: { epoch: task.epoch + 5 } }))
    expect(stale.type).toBe('claim-lost')
    await intake.call(path, { body: { epoch: task.epoch } })
    expect(await has(task.id, { assignee: 'nobody' })).toBe(true)
    const again = await refusalOf(intake.call(path, { body: { epoch: task.epoch } }))
    expect(again.type).toBe('claim-required')
    expect((await colleague.claim(task.id)).task.epoch).toBe(task.epoch + 2)
  })

  it('is for the role of the task', async () => {
    const { id } = await examination()
    expect(await refusalOf(service.cast.officer.claim(id))).toMatchObject({ status: 409 })
    const other = await examination(await filed(service.cast))
    expect(await refusalOf(service.cast.officer.claim(other.id))).toMatchObject({
      status: 403,
      type: 'not-entitled',
    })
  })

  it('that is lost gets 409 with the new holder, and the queued copy is refused for good', async () => {
    const { cast } = service
    const task = await examination()
    expect(task.assignee?.sub).toBe('huang')
    const key = randomUUID()
    const queued = () =>
      colleague.send(`/tasks/${task.id}/completion`, {
        body: { act: 'accept', epoch: task.epoch },
        key,
      })
    const reassign = (to: { sub: string; name: string }) =>
      cast.officer.call<{ task: Task }>(`/tasks/${task.id}/reassignment`, {
        body: { to, reason: 'On leave.' },
      })
    await reassign({ sub: 'chen', name: '陈晓 Chen Xiao' })
    const lost = { status: 409, type: 'claim-lost', problem: { holder: '陈晓 Chen Xiao' } }
    expect(await problemIn(await queued())).toMatchObject(lost)
    // The task comes back to the same person: the old copy is still of a claim that is gone.
    const back = await reassign({ sub: 'huang', name: '黄磊 Huang Lei' })
    expect(back.task.epoch).toBe(task.epoch + 2)
    expect(await problemIn(await queued())).toMatchObject({ status: 409, type: 'claim-lost' })
    await colleague.complete(back.task, 'accept', {})
    expect((await problemIn(await queued())).status).toBe(409)
    const entries = await ledgerOf(cast.auditor, dossier)
    expect(entries.filter(({ event }) => event.act === 'accept')).toHaveLength(1)
    expect(refusals(entries)).toContainEqual({ sub: 'huang', act: 'accept', rule: 'ClaimLost' })
  })
})

describe('A completed task', () => {
  it('is not listed again by the very next read, by nobody and under no filter', async () => {
    for (let round = 0; round < 3; round += 1) {
      const of = await filed(service.cast)
      const task = await takeTask(intake, of, 'examine-application')
      const { task: done } = await intake.complete(task, 'request-correction', {
        items: [{ document: 'audit', what: 'Too old.' }],
      })
      const lists = await Promise.all([
        queue(),
        queue({ assignee: 'me' }),
        queue({ text: of }),
        queue({}, colleague),
      ])
      expect(lists.flat().filter(({ id }) => id === task.id)).toEqual([])
      expect(done).toMatchObject({ state: 'completed', closedBy: { sub: 'chen' } })
      const [correction] = await queue({ text: of }, service.cast.applicant)
      expect(correction).toMatchObject({ kind: 'correct-application', dossier: of })
    }
  })

  it('is closed to every further act', async () => {
    const [task] = (await intake.read(dossier)).tasks
    const attempts = [
      () => intake.claim(task?.id ?? ''),
      () => intake.call(`/tasks/${task?.id}/release`, { body: { epoch: 1 } }),
      () =>
        service.cast.officer.call(`/tasks/${task?.id}/reassignment`, {
          body: { to: { sub: 'a', name: 'A' }, reason: 'None.' },
        }),
    ]
    for (const attempt of attempts)
      expect(await refusalOf(attempt())).toMatchObject({ status: 409, type: 'task-closed' })
  })
})
