/** What holds in every stage of an exit: its clocks run, breaches are found, the end comes on its day and not before. */
import type { ExitCase } from '../../domain/exit/state.ts'
import type { ExitBreach } from '../../procedure/exit/breaches.ts'
import { exitBreaches } from '../../procedure/exit/breaches.ts'
import { proofBy, takeoverBy } from '../../procedure/exit/periods.ts'
import { now, system } from '../case/event-source.ts'
import { cancelTasks, ensureTask } from '../case/tasks.ts'
import { isVoid } from './goes-on.ts'
import type { OpenExit } from './open.ts'
import { tellRecognition } from './tell-recognition.ts'

/** Draws the consequences of what has happened since, and of what happens meanwhile. */
export async function watch(exit: OpenExit): Promise<void> {
  const { state } = exit
  let seen: number
  do {
    seen = state.events
    arm(exit)
    await announce(exit)
    if (isVoid(state)) return
    await breaches(exit)
    settleOverdue(exit)
    await end(exit)
  } while (state.events > seen)
}

/** The clocks run from the planned end; whoever postpones it moves its own clock and no other. */
function arm({ state, rules, change, clocks }: OpenExit): void {
  const { exit } = rules.supervision
  const { plannedEnd, openedAt } = state
  change({ by: system, act: 'clock-started' }, (draft) => {
    if (!clocks.find('parties-told'))
      clocks.start(
        draft,
        clocks.fixed('parties-told', openedAt, { until: proofBy(plannedEnd, openedAt, exit) }),
      )
    if (!clocks.find('takeover'))
      clocks.start(
        draft,
        clocks.fixed('takeover', openedAt, { until: takeoverBy(plannedEnd, exit) }),
      )
    if (clocks.find('exit-end')?.dueDate !== plannedEnd)
      clocks.start(draft, clocks.fixed('exit-end', now(), { until: plannedEnd }))
    if (draft.partiesTold) clocks.meet(draft, 'parties-told')
  })
}

/** The recognition knows of the exit, and of its day as it stands now. */
async function announce(exit: OpenExit): Promise<void> {
  const { id, plannedEnd, ended, withdrawn } = exit.state
  if (ended || withdrawn) return
  await tellRecognition(exit, {
    act: 'note-exit',
    reference: plannedEnd,
    payload: { exit: id, plannedEnd, withdrawn: false },
  })
}

const isPast = ({ clocks }: OpenExit, key: string): boolean => clocks.find(key)?.state === 'expired'

function found(exit: OpenExit): ExitBreach[] {
  const { lateReport, partiesTold, confirmed }: ExitCase = exit.state
  const isUntold = partiesTold ? partiesTold.late : isPast(exit, 'parties-told')
  return [
    ...(lateReport ? (['late-report'] as const) : []),
    ...(isUntold ? (['parties-not-told'] as const) : []),
    ...(!confirmed && isPast(exit, 'exit-end') ? (['handover-overdue'] as const) : []),
  ]
}

async function breaches(exit: OpenExit): Promise<void> {
  const { state, change } = exit
  for (const kind of found(exit)) {
    if (state.breaches.some((breach) => breach.kind === kind)) continue
    await tellRecognition(exit, {
      act: 'note-finding',
      reference: kind,
      payload: {
        source: 'duty',
        reference: `exit:${state.id}:${kind}`,
        text: exitBreaches[kind],
      },
    })
    change({ by: system, act: 'breach-found', detail: { breach: kind } }, (draft) =>
      draft.breaches.push({ kind, at: now() }),
    )
  }
}

/** Without a complete handover nothing ends by itself: the head postpones the end, or orders it. */
function settleOverdue(exit: OpenExit): void {
  const { state, change } = exit
  const { confirmed, endOrdered, ended } = state
  const isOverdue = isPast(exit, 'exit-end') && !confirmed && !endOrdered && !ended
  change({ by: system, act: isOverdue ? 'escalated' : 'open-tasks' }, (draft) => {
    if (isOverdue) ensureTask(draft, 'settle-overdue-exit')
    else cancelTasks(draft, ['settle-overdue-exit'])
  })
}

async function end(exit: OpenExit): Promise<void> {
  const { state, change, clocks } = exit
  const { confirmed, endOrdered, ended, withdrawn, number } = state
  const clock = clocks.find('exit-end')
  const isDue = endOrdered ?? (confirmed && clock?.state === 'expired')
  if (!isDue || ended || withdrawn) return
  // A handover that was complete in time ends the recognition with its last day; else it ends when it is settled.
  const inTime = !endOrdered && clock && confirmed && confirmed.at <= clock.dueInstant
  const at = inTime ? clock.dueInstant : now()
  await tellRecognition(exit, {
    act: 'end-recognition',
    reference: number,
    payload: {
      status: 'exited',
      at,
      ground: {
        en: 'The CA has ceased its service (ESL art. 23)',
        'zh-CN': '认证机构终止服务（《电子签名法》第二十三条）',
      },
    },
  })
  change({ by: system, act: 'exit-ended', detail: { at } }, (draft) => {
    draft.ended = { at }
    clocks.meet(draft, 'exit-end')
  })
}
