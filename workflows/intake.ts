/** Document intake: examination of the application (Administrative License Law 32) within clock C1. */
import type { Dossier } from '../domain/dossier.ts'
import type { ClockId } from '../procedure/deadlines.ts'
import type { OpenDossier } from './dossier/dossier.ts'
import { now, system } from './dossier/event-source.ts'
import { addTask, cancelTasks, openTask } from './dossier/tasks.ts'

/** Is the application accepted, by the desk or by lapse of time? */
export async function intake(dossier: OpenDossier): Promise<boolean> {
  const { state } = dossier
  while (!dossier.isPast('intake') && !state.acceptance) {
    if (state.correction) await correction(dossier)
    else await examination(dossier)
  }
  return state.acceptance?.kind !== 'refused'
}

const runningClock = (state: Dossier): ClockId => (state.filings.length > 1 ? 'C2' : 'C1')

async function examination(dossier: OpenDossier): Promise<void> {
  const { state, clocks } = dossier
  const id = runningClock(state)
  const received = state.filings.at(-1)?.at ?? now()
  if (!clocks.find(id)) {
    const clock = await clocks.from(id, received)
    dossier.enter('intake', (draft) => {
      clocks.start(draft, clock)
      addTask(draft, 'examine-application', { at: now(), due: clock.dueDate })
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
    cancelTasks(draft, now())
  })
}

async function correction(dossier: OpenDossier): Promise<void> {
  const { state } = dossier
  dossier.enter('correction', (draft) => addTask(draft, 'correct-application', { at: now() }))
  while (openTask(state, 'correct-application')) await dossier.nextFact()
}
