/** A case after a grant that was opened: any act of anybody on it, what it says, and waiting for what happens by itself. */
import { randomUUID } from 'node:crypto'
import type { FollowingCase } from '../../domain/case.ts'
import type { FollowingOpening } from '../../domain/following/opening.ts'
import type { Person } from '../../domain/person.ts'
import type { NoticeKind } from '../../procedure/notices.ts'
import { currentRuleSet, type RuleSet } from '../../procedure/rule-set.ts'
import type { TaskKind } from '../../procedure/tasks.ts'
import {
  caseAct,
  caseWorkflowId,
  followingWorkflows,
  opened,
  readCase,
} from '../../workflows/messages.ts'
import { askAgain } from './ask-again.ts'
import { applicant } from './people.ts'
import { runsOf } from './runs.ts'
import type { Theatre } from './started-case.ts'

interface Start {
  readonly by?: Person | undefined
  readonly rules?: RuleSet
}

export async function startFollowing<C extends FollowingCase>(
  { environment, recorded, taskQueue }: Theatre,
  state: C,
  { by = applicant, rules = currentRuleSet }: Start = {},
) {
  const opening: FollowingOpening<C> = {
    state,
    by,
    rules,
    key: 'opening',
    fingerprint: 'opening',
  }
  const handle = await environment.client.workflow.start(followingWorkflows[state.kind], {
    workflowId: caseWorkflowId(state.kind, state.id),
    taskQueue,
    // The test server ends what has run for ten years unless it is told otherwise.
    workflowExecutionTimeout: '30 years',
    args: [opening],
  })
  await handle.executeUpdate(opened, { args: [opening] })
  const read = async () => (await handle.query(readCase)) as C

  const act = (who: Person, name: string, payload: object, key: string = randomUUID()) =>
    askAgain(() =>
      handle.executeUpdate(caseAct, {
        args: [
          { act: name, by: who, key, fingerprint: JSON.stringify(payload).slice(0, 64), payload },
        ],
      }),
    )

  /** Does an act of the work queue, its task claimed first. */
  async function work(
    who: Person,
    { task: kind, act: name, subject }: { task: TaskKind; act: string; subject?: string },
    content: object,
  ) {
    const isIt = (task: C['tasks'][number]) =>
      task.state === 'open' && task.kind === kind && (!subject || task.subject === subject)
    const before = (await until(({ tasks }) => tasks.some(isIt), `a task ${kind}`)).tasks.find(isIt)
    const task = before?.id ?? ''
    if (!before?.assignee) await act(who, 'claim', { task })
    const epoch = (await read()).tasks.find(({ id }) => id === task)?.epoch ?? 0
    return act(who, name, { ...content, claim: { task, epoch } })
  }

  /** Waits in real time until something holds; what is waited for happens by itself. */
  async function until(holds: (state: C) => boolean, what = 'what was waited for') {
    const deadline = Date.now() + 60_000
    for (;;) {
      const now = await read()
      if (holds(now)) return now
      if (Date.now() > deadline) throw new Error(`expected ${what}, got stage ${now.stage}`)
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  }

  /** A notice of a kind, once it is issued. */
  async function notice(kind: NoticeKind) {
    const isIt = (each: C['notices'][number]) => each.kind === kind && each.issuedAt !== undefined
    const found = (await until(({ notices }) => notices.some(isIt), `a notice ${kind}`)).notices
    return found.filter(isIt).at(-1) as C['notices'][number]
  }

  return {
    id: state.id,
    handle,
    read,
    act,
    work,
    until,
    notice,
    inStage: (stage: C['stage']) => until((each) => each.stage === stage, `stage ${stage}`),
    sleep: (time: string | number) => environment.sleep(time),
    runs: () => runsOf(environment.client, handle.workflowId, handle.firstExecutionRunId),
    events: () => recorded.filter(({ dossier }) => dossier === state.id),
  }
}
