/** An objection to what is to be published (Administrative License Law 5): made within a clock from the notice, settled by an officer. */
import type { Dossier } from '../../domain/dossier.ts'
import type { ClockId } from '../../procedure/deadlines.ts'
import type { TaskKind } from '../../procedure/tasks.ts'
import type { OpenDossier } from '../dossier/dossier.ts'
import { system } from '../case/event-source.ts'
import { findNotice } from '../case/notices.ts'
import { ensureTask } from '../case/tasks.ts'

interface Announcement {
  readonly notice: string
  readonly answer?: { readonly objection?: unknown } | undefined
  readonly settled?: unknown
  open: boolean
}

export interface Objection {
  readonly clock: ClockId
  readonly task: TaskKind
  /** Name of the event by which it is settled. */
  readonly settled: string
  readonly announcement: (state: Dossier) => Announcement | undefined
}

/** Open until the applicant answers or the period is over; an objection until it is settled. */
export async function watchObjection(
  { state, clocks, change }: OpenDossier,
  { clock: id, task, settled: act, announcement }: Objection,
): Promise<void> {
  const announced = announcement(state)
  if (!announced?.open) return
  const issuedAt = findNotice(state, announced.notice)?.issuedAt
  if (issuedAt && !clocks.find(id)) {
    const clock = await clocks.from(id, issuedAt)
    change({ by: system, act: 'clock-started' }, (draft) => clocks.start(draft, clock))
  }
  const { answer, settled } = announced
  change({ by: system, act }, (draft) => {
    if (answer) clocks.meet(draft, id)
    if (answer?.objection && !settled) return ensureTask(draft, task)
    const waiting = announcement(draft)
    const isOver = answer !== undefined || clocks.find(id)?.state === 'expired'
    if (waiting && isOver) waiting.open = false
  })
}
