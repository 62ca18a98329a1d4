/** Proceedings to end a recognition: prior notice, statement and hearing, legal check, decision (ALL 7, 8, 69, 70). */
import type { Ending, Recognition } from '../../domain/recognition/state.ts'
import { now, system } from '../case/event-source.ts'
import { findNotice, orderNotice } from '../case/notices.ts'
import { cancelTasks, ensureTask } from '../case/tasks.ts'
import { endingGrounds } from './ending-grounds.ts'
import { heardWhereAsked } from './ending-hearing.ts'
import { endingDecision, endingStatement } from './ending-notices.ts'
import { supervise } from './in-force.ts'
import type { OpenRecognition } from './open.ts'
import { setStatus } from './register.ts'

const isOpen = ({ ending: proceedings, ended }: Recognition): boolean =>
  proceedings !== undefined && !proceedings.decided && !ended

export async function ending(recognition: OpenRecognition): Promise<void> {
  const { state } = recognition
  if (!state.ending) return
  recognition.enter('ending')
  while (isOpen(state)) {
    await hear(recognition)
    await prepare(recognition)
    await supervise(recognition)
    if (isOpen(state)) await recognition.nextFact()
  }
  await conclude(recognition)
}

/** The period of the statement begins with the service of the prior notice. */
async function hear({ state, change, clocks }: OpenRecognition): Promise<void> {
  const { notice } = state.ending ?? {}
  const { issuedAt, served } = findNotice(state, notice) ?? {}
  if (issuedAt && !served)
    return void change({ by: system, act: 'open-tasks' }, (draft) =>
      ensureTask(draft, 'serve-ending-notice', { subject: notice }),
    )
  if (!served || clocks.find(endingStatement)) return
  const clock = await clocks.from(endingStatement, served.at)
  change({ by: system, act: 'clock-started' }, (draft) => {
    clocks.start(draft, clock)
    cancelTasks(draft, ['serve-ending-notice'])
  })
}

/** Whoever wants a hearing gets it; when all have been heard the law is checked, then the head decides. */
async function prepare(recognition: OpenRecognition): Promise<void> {
  const { state, change, clocks } = recognition
  const { ending: proceedings } = state
  if (!proceedings) return
  const { waived, hearing, checked } = proceedings
  const hasSpoken =
    waived !== undefined ||
    hearing !== undefined ||
    clocks.find(endingStatement)?.state === 'expired'
  const isHeard = (await heardWhereAsked(recognition)) && hasSpoken
  change({ by: system, act: 'open-tasks' }, (draft) => {
    if (waived ?? hearing) clocks.meet(draft, endingStatement)
    if (hearing?.held) clocks.meet(draft, 'C7')
    if (isHeard) ensureTask(draft, checked ? 'decide-ending' : 'check-ending')
  })
}

/** Everything that waits for somebody in proceedings. */
const tasksOfEnding = [
  ...(['serve-ending-notice', 'appoint-ending-chair', 'announce-ending-hearing'] as const),
  ...(['hold-ending-hearing', 'check-ending', 'decide-ending'] as const),
]

async function conclude(recognition: OpenRecognition): Promise<void> {
  const { state, change, clocks } = recognition
  const { ending: proceedings, ended } = state
  change({ by: system, act: 'ending-concluded' }, (draft) => {
    for (const key of [endingStatement, 'C7']) clocks.meet(draft, key)
    // Other proceedings may follow: each has its own periods.
    draft.clocks = draft.clocks.filter(({ key }) => key !== endingStatement && key !== 'C7')
    cancelTasks(draft, tasksOfEnding)
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

function orderDecision({ state, change }: OpenRecognition, proceedings: Ending): string {
  let id = state.ending?.decided?.notice ?? ''
  if (id) return id
  change({ by: system, act: 'notice-ordered' }, (draft) => {
    id = orderNotice(draft, endingDecision(proceedings))
    if (draft.ending?.decided) draft.ending.decided.notice = id
  })
  return id
}
