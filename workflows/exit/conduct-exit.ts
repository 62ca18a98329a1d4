/** A voluntary exit (Electronic Signature Law 23, 24): announced, taken over, handed over; then the records have a keeper. */
import type { ExitOutcome } from '../../domain/exit/state.ts'
import { keptUntil } from '../../procedure/exit/periods.ts'
import { standing } from '../../procedure/exit/successor.ts'
import { announcement } from './announcement.ts'
import { isVoid } from './goes-on.ts'
import { handover } from './handover.ts'
import { type ExitInput, openExit, type OpenExit } from './open.ts'
import { takeover } from './takeover.ts'
import { tellRecognition } from './tell-recognition.ts'

export async function conductExit(input: ExitInput): Promise<{ readonly outcome: ExitOutcome }> {
  const exit = openExit(input)
  const outcome = await courseOfExit(exit)
  await exit.finished()
  return { outcome }
}

export async function courseOfExit(exit: OpenExit): Promise<ExitOutcome> {
  await announcement(exit)
  await takeover(exit)
  await handover(exit)
  return conclusion(exit)
}

async function conclusion(exit: OpenExit): Promise<ExitOutcome> {
  const { state } = exit
  const outcome = isVoid(state) ? 'void' : state.withdrawn ? 'withdrawn' : 'exited'
  if (outcome === 'withdrawn') await stay(exit)
  await exit.end(outcome, (draft) => {
    draft.outcome = outcome
    const custodian = standing(draft)?.candidate.organisation
    if (outcome !== 'exited' || custodian === undefined) return
    const until = keptUntil(draft.content.lastCertificateEnd, exit.rules.supervision.exit)
    draft.retention = { custodian, until }
  })
  return outcome
}

/** Withdrawn: the recognition goes on as if nothing had been reported. */
const stay = (exit: OpenExit): Promise<void> =>
  tellRecognition(exit, {
    act: 'note-exit',
    reference: 'withdrawn',
    payload: { exit: exit.state.id, plannedEnd: exit.state.plannedEnd, withdrawn: true },
  })
