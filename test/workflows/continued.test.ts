/** Cases after a grant over several runs: idempotency keys, claims and clocks survive the hand-over. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { FollowingCase } from '../../domain/case.ts'
import type { Person } from '../../domain/person.ts'
import type { TaskKind } from '../../procedure/tasks.ts'
import type { startFollowing } from '../support/following-case.ts'
import { refusalOf } from '../support/refused.ts'
import {
  division,
  evidence,
  nameOf,
  type Rehearsal,
  secondSupervisor,
  startRehearsal,
  supervisor,
} from '../support/time-skipping.ts'
import { accepted, upheld } from './complaint/scene.ts'
import * as exits from './exit/steps.ts'
import { filed } from './penalty/penalised.ts'
import { begin } from './recognition/steps.ts'

let rehearsal: Rehearsal
beforeAll(async () => {
  rehearsal = await startRehearsal()
}, 300_000)
afterAll(() => rehearsal.stop())

type Followed = Pick<
  Awaited<ReturnType<typeof startFollowing<FollowingCase>>>,
  'act' | 'read' | 'until' | 'sleep' | 'events' | 'runs' | 'handle'
>

interface Told {
  readonly each: Followed
  /** The task that is held over the hand-over, and the act that completes it after it. */
  readonly task: TaskKind
  readonly who: Person
  readonly act: string
  readonly content: object
  /** The clock that is running meanwhile. */
  readonly clock: string
}

const stories: Record<FollowingCase['kind'], () => Promise<Told>> = {
  recognition: async () => {
    const each = (await begin(rehearsal)).recognition
    const text = { en: 'A record was missing', 'zh-CN': '缺少记录' }
    const found = { source: 'inspection', reference: 'i-1', text }
    await each.act(supervisor, 'record-finding', found)
    return {
      ...{ each, task: 'settle-finding', who: supervisor },
      ...{ act: 'close-finding', content: { reason: 'It was found.' }, clock: 'annual-report' },
    }
  },
  complaint: async () => ({
    ...{ each: await accepted(rehearsal), task: 'answer-complaint', who: supervisor },
    ...{ act: 'answer-complaint', content: upheld, clock: 'complaint-answer' },
  }),
  penalty: async () => ({
    ...{ each: await filed(rehearsal), task: 'assign-investigators', who: division },
    act: 'assign-investigators',
    content: { investigators: [supervisor, secondSupervisor].map(nameOf) },
    clock: 'penalty-decision',
  }),
  exit: async () => {
    const { exit: each } = await exits.report(rehearsal)
    const other = await exits.recognise(rehearsal, exits.marta.organisation)
    const candidate = { organisation: exits.marta.organisation, recognition: other.id }
    await exits.propose(each, candidate)
    await exits.agree(each)
    return {
      ...{ each, task: 'check-successor', who: supervisor, act: 'check-successor' },
      ...{ content: { fit: true, reasons: ['As its audit says'] }, clock: 'parties-told' },
    }
  },
}

const attachment = (id: string = randomUUID()) => ({
  ...{ id, type: 'investigation-record', fileName: 'record.pdf', evidence },
})

/** Attaches files until the next run has taken over. */
async function fillRun({ act, handle }: Followed): Promise<void> {
  const { runId } = await handle.describe()
  for (let acts = 0; acts < 300; acts += 10) {
    for (let each = 0; each < 10; each += 1) await act(supervisor, 'attach', attachment())
    if ((await handle.describe()).runId !== runId) return
  }
  throw new Error('expected the case to be continued as new within 300 acts')
}

describe('A case that is continued as new', () => {
  it.each(Object.keys(stories) as FollowingCase['kind'][])(
    '(%s) knows its idempotency keys, its claims and its clocks',
    async (kind) => {
      const { each, task, who, act, content, clock } = await stories[kind]()
      const sent = attachment()
      const answer = await each.act(supervisor, 'attach', sent, 'first')
      const held = (state: FollowingCase) => state.tasks.find((one) => one.kind === task)
      const id = held(await each.until((state) => held(state) !== undefined, task))?.id ?? ''
      await each.act(who, 'claim', { task: id })
      await fillRun(each)

      const before = (await each.read()).documents.length
      expect(await each.act(supervisor, 'attach', sent, 'first')).toEqual(answer)
      expect((await each.read()).documents).toHaveLength(before)
      const other = each.act(supervisor, 'attach', attachment(), 'first')
      expect(await refusalOf(other)).toBe('IdempotencyKeyReused')

      const { tasks, clocks } = await each.read()
      expect(tasks.find((one) => one.id === id)).toMatchObject({ assignee: nameOf(who), epoch: 1 })
      const due = clocks.find((one) => one.id === clock)
      expect(due?.state).toBe('running')
      await each.sleep(Date.parse(due?.dueInstant ?? '') - (await rehearsal.now()) + 86_400_000)
      const fired = () =>
        each
          .events()
          .filter(({ act: name, detail }) => name === 'clock-expired' && detail.clock === due?.key)
      await each.until(() => fired().length > 0, `the end of ${clock}`)
      await each.act(who, act, { ...content, claim: { task: id, epoch: 1 } })
      expect((await each.read()).tasks.find((one) => one.id === id)?.state).toBe('completed')

      expect(fired()).toHaveLength(1)
      const numbers = each.events().map(({ event }) => event)
      expect(numbers).toEqual(numbers.map((_number, index) => index + 1))
      const runs = await each.runs()
      expect(runs.length).toBeGreaterThan(1)
      for (const run of runs) expect(run.events).toBeLessThan(1_200)
    },
    180_000,
  )
})
