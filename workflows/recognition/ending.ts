/** Proceedings to end a recognition: prior notice, statement and hearing, legal check, decision (ALL 7, 8, 69, 70). */
import type { Recognition } from '../../domain/recognition/state.ts'
import { now, system } from '../case/event-source.ts'
import { findNotice, orderNotice } from '../case/notices.ts'
import { cancelTasks, ensureTask } from '../case/tasks.ts'
import { endingGrounds } from './ending-grounds.ts'
import { supervise } from './in-force.ts'
import type { OpenRecognition } from './open.ts'
import { setStatus } from './register.ts'

const isOpen = ({ ending: proceedings, ended }: Recognition): boolean =>
  proceedings !== undefined && !proceedings.decided && !ended

const statement = 'ending-statement'

export async function ending(recognition: OpenRecognition): Promise<void> {
  const { state } = recognition
  if (!state.ending) return
  recognition.enter('ending')
  while (isOpen(state)) {
    await hear(recognition)
    prepare(recognition)
    await supervise(recognition)
    if (isOpen(state)) await recognition.nextFact()
  }
  await conclude(recognition)
}

/** The period of the statement begins with the service of the prior notice. */
async function hear({ state, change, clocks }: OpenRecognition): Promise<void> {
  const servedAt = findNotice(state, state.ending?.notice)?.served?.at
  if (!servedAt || clocks.find(statement)) return
  const clock = await clocks.from(statement, servedAt)
  change({ by: system, act: 'clock-started' }, (draft) => clocks.start(draft, clock))
}

/** Whoever wants a hearing gets it; then the law is checked, then the head decides. */
function prepare({ state, change, clocks }: OpenRecognition): void {
  const { ending: proceedings } = state
  if (!proceedings) return
  const { answer, hearing, checked } = proceedings
  const isHeard = answer ? !answer.hearing || hearing : clocks.find(statement)?.state === 'expired'
  change({ by: system, act: 'open-tasks' }, (draft) => {
    if (answer) clocks.meet(draft, statement)
    if (answer?.hearing && !hearing) ensureTask(draft, 'hold-ending-hearing')
    if (isHeard) ensureTask(draft, checked ? 'decide-ending' : 'check-ending')
  })
}

async function conclude(recognition: OpenRecognition): Promise<void> {
  const { state, change, clocks } = recognition
  const { ending: proceedings, ended } = state
  change({ by: system, act: 'ending-concluded' }, (draft) => {
    draft.clocks = draft.clocks.filter(({ key }) => key !== statement)
    clocks.meet(draft, statement)
    cancelTasks(draft, ['hold-ending-hearing', 'check-ending', 'decide-ending'])
    if (!proceedings?.decided?.ends && !ended) delete draft.ending
  })
  if (!proceedings?.decided?.ends || ended) return
  const notice = orderDecision(recognition, proceedings)
  await recognition.allIssued()
  const { status } = proceedings.content
  const decision = findNotice(state, notice)?.number
  change({ by: system, act: 'recognition-ended', detail: { status, decision } }, (draft) => {
    const ground = { en: endingGrounds[status], 'zh-CN': endingGrounds[status] }
    setStatus(draft, { status, at: now(), ground, decision })
    draft.ended = { status, at: now() }
  })
}

function orderDecision(
  { state, change }: OpenRecognition,
  { content, decided }: NonNullable<Recognition['ending']>,
): string {
  let id = state.ending?.decided?.notice ?? ''
  if (id) return id
  change({ by: system, act: 'notice-ordered' }, (draft) => {
    id = orderNotice(draft, {
      kind: 'ending-decision',
      facts: content.reasons,
      grounds: [endingGrounds[content.status]],
      orders: decided?.reasons ?? [],
      rights: [],
      ...(decided?.remedies && { remedies: decided.remedies }),
    })
    if (draft.ending?.decided) draft.ending.decided.notice = id
  })
  return id
}
