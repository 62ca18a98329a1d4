/** Document intake: examination of the application (Administrative License Law 32) within clock C1. */
import type { Dossier } from '../domain/dossier.ts'
import type { ClockId } from '../procedure/deadlines.ts'
import { isHeldOpen } from '../procedure/renewal.ts'
import { dateInShanghai, daysAfter } from '../procedure/working-days.ts'
import { Ended, type OpenDossier } from './dossier/dossier.ts'
import { now, system } from './case/event-source.ts'
import { orderNotice } from './case/notices.ts'
import { addTask, cancelTasks, openTask } from './case/tasks.ts'

/** Is the application accepted, by the desk or by lapse of time? */
export async function intake(dossier: OpenDossier): Promise<boolean> {
  const { state } = dossier
  while (!dossier.isPast('intake') && !state.acceptance) {
    if (state.correction) await correction(dossier)
    else await examination(dossier)
  }
  if (!dossier.isPast('intake')) meet(dossier, runningClock(state))
  if (state.acceptance?.kind === 'refused') return false
  if (!dossier.isPast('intake')) await acceptance(dossier)
  return true
}

const runningClock = (state: Dossier): ClockId => (state.filings.length > 1 ? 'C2' : 'C1')

/** Whoever takes over right after an act finds the clock of what was done still running. */
function meet({ clocks, change, outside }: OpenDossier, key: ClockId): void {
  if (clocks.find(key)?.state !== 'running' || !outside.isPatched('clock-met-on-takeover')) return
  change({ by: system, act: 'clock-met', detail: { clock: key } }, (draft) =>
    clocks.meet(draft, key),
  )
}

async function examination(dossier: OpenDossier): Promise<void> {
  const { state, clocks } = dossier
  meet(dossier, 'lapse')
  const id = runningClock(state)
  const received = state.filings.at(-1)?.at ?? now()
  if (!clocks.find(id)) {
    const clock = await clocks.from(id, received)
    dossier.enter('intake', (draft) => {
      clocks.start(draft, clock)
      addTask(draft, 'examine-application', { due: clock.dueDate })
    })
  }
  while (!state.acceptance && !state.correction) {
    // "… if the applicant is not told within the time limit, the application is deemed accepted from the day of receipt."
    if (clocks.find(id)?.state === 'expired') return deemAccepted(dossier, received)
    await dossier.nextFact()
  }
  dossier.change({ by: system, act: 'clock-met', detail: { clock: id } }, (draft) =>
    clocks.meet(draft, id),
  )
}

function deemAccepted({ change }: OpenDossier, received: string): void {
  change({ by: system, act: 'deem-accepted' }, (draft) => {
    const by = { sub: system.sub, name: system.name }
    draft.acceptance = { kind: 'deemed-accepted', from: received, at: now(), by, reasons: [] }
    cancelTasks(draft)
  })
}

async function correction(dossier: OpenDossier): Promise<void> {
  const { state, clocks, rules } = dossier
  meet(dossier, runningClock(state))
  dossier.enter('correction', (draft) => {
    const asked = draft.correction?.at ?? now()
    const days = rules.correctionLapseDays
    const until = days === undefined ? undefined : daysAfter(dateInShanghai(asked), days)
    addTask(draft, 'correct-application', { due: until })
    if (until) clocks.start(draft, clocks.fixed('lapse', asked, { until }))
  })
  while (openTask(state, 'correct-application')) {
    if (clocks.find('lapse')?.state === 'expired') throw new Ended('lapsed')
    await dossier.nextFact()
  }
  dossier.change({ by: system, act: 'clock-met', detail: { clock: 'lapse' } }, (draft) =>
    clocks.meet(draft, 'lapse'),
  )
}

/** Administrative License Law 42: the period for deciding runs from acceptance, under the rules in force on that day. */
async function acceptance(dossier: OpenDossier): Promise<void> {
  const { state, clocks, change } = dossier
  const { acceptance: accepted, renews } = state
  if (!accepted || clocks.find('C3')) return
  dossier.judgeBy(await dossier.outside.rulesInForce())
  const clock = await clocks.from('C3', accepted.from)
  change({ by: system, act: 'start-review' }, (draft) => {
    clocks.start(draft, clock)
    // Administrative License Law 50: undecided when the recognition expires, its renewal is deemed granted.
    if (renews && isHeldOpen(draft, dateInShanghai(accepted.at)))
      clocks.start(draft, clocks.fixed('C9', accepted.at, { until: renews.validUntil }))
    orderNotice(draft, {
      kind: 'acceptance',
      deemed: accepted.kind === 'deemed-accepted',
      from: dateInShanghai(accepted.from),
      decisionDue: clock.dueDate,
    })
  })
}
