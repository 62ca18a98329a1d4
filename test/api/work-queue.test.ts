import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startTestService, startWithinMs, type TestService } from '../support/service.ts'
import { accepted, advised, filed, passLegality, propose, refusalOf } from './steps.ts'

let service: TestService
beforeAll(async () => {
  service = await startTestService()
}, startWithinMs)
afterAll(() => service.stop())

type Caller = TestService['cast']['intake']
const counts = (caller: Caller) => caller.call<Record<string, number>>('/tasks/counts')
const ids = async (caller: Caller, query: Record<string, string>) =>
  (await caller.tasks(query)).items.map(({ dossier }) => dossier)

describe('The views of the queue', () => {
  it('say since when a task is held, and how many working days are left', async () => {
    const { intake } = service.cast
    const dossier = await filed(service.cast)
    const [task] = (await intake.tasks({ text: dossier })).items
    expect(task).toMatchObject({ caseKind: 'dossier', country: 'BG' })
    expect(task).toHaveProperty('workingDaysLeft', 5)
    expect(task).not.toHaveProperty('assignedAt')
    const { task: held } = await intake.claim(task!.id)
    expect(Date.parse(held.assignedAt ?? '')).toBeLessThanOrEqual(Date.now())
    const released = await intake.call<{ task: object }>(`/tasks/${held.id}/release`, {
      body: { epoch: held.epoch },
    })
    expect(released.task).not.toHaveProperty('assignedAt')
  })

  it('count what is mine, unclaimed, overdue, on hold and on other desks', async () => {
    const { intake, officer } = service.cast
    const before = await counts(intake)
    const dossier = await accepted(service.cast)
    expect(await ids(intake, { view: 'done' })).toContain(dossier)
    expect(await ids(intake, { view: 'waiting' })).toContain(dossier)
    expect(await ids(officer, { view: 'waiting' })).not.toContain(dossier)
    expect(await ids(officer, { view: 'overdue' })).toEqual([])
    expect(await ids(officer, { view: 'on-hold' })).not.toContain(dossier)
    await officer.act(dossier, 'hold', { reason: 'Waits.', until: '2027-12-31' })
    expect(await ids(officer, { view: 'on-hold' })).toContain(dossier)
    const after = await counts(intake)
    expect(after.waiting).toBeGreaterThan(before.waiting ?? 0)
    expect((await counts(officer)).onHold).toBeGreaterThan(0)
  })

  it('show nothing of other desks to whom the case is shown from outside only', async () => {
    expect(await ids(service.cast.applicant, { view: 'waiting' })).toEqual([])
    expect((await counts(service.cast.applicant)).waiting).toBe(0)
  })
})

describe('What completes a task', () => {
  interface TaskActs {
    acts: { act: string; forbidden?: { type: string; rule?: string; title: object } }[]
  }
  const actsOf = (caller: Caller, id: string) => caller.call<TaskActs>(`/tasks/${id}/acts`)

  it('is said before it is claimed, with the rule that forbids it to the reader', async () => {
    const { officer, head, legal, applicant } = service.cast
    const dossier = await advised(service.cast)
    await propose(service.cast, dossier)
    await passLegality(service.cast, dossier)
    const task = (await head.read(dossier)).tasks.find(
      ({ kind, state }) => kind === 'decide' && state === 'open',
    )
    const free = await actsOf(head, task!.id)
    expect(free.acts).toEqual([{ act: 'decide' }, { act: 'return-proposal' }])
    const { people } = service
    const both = await service.as({ ...people.legal, roles: ['legal', 'head'] })
    expect((await actsOf(both, task!.id)).acts[0]).toMatchObject({
      act: 'decide',
      forbidden: {
        type: '/problems/separation-of-duty',
        rule: 'decider-not-legal-reviewer',
        title: { 'zh-CN': expect.stringMatching(/\p{Script=Han}/u) },
      },
    })
    for (const caller of [officer, legal])
      expect((await actsOf(caller, task!.id)).acts[0]?.forbidden?.type).toBe(
        '/problems/not-entitled',
      )
    expect((await refusalOf(actsOf(applicant, task!.id))).type).toBe('task-not-found')
  })
})
