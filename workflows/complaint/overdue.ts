/** A complaint that is not accepted or not answered in time goes before the head. */
import type { ComplaintCase } from '../../domain/complaint/state.ts'
import type { ClockId } from '../../procedure/deadlines.ts'
import { system } from '../case/event-source.ts'
import { addTask } from '../case/tasks.ts'
import type { OpenComplaint } from './open.ts'

/** Asks the head to take note, once for each clock; called inside a change. */
export function escalate(draft: ComplaintCase, clock: ClockId): void {
  const isKnown = draft.tasks.some(
    ({ kind, subject }) => kind === 'note-complaint-overdue' && subject === clock,
  )
  if (!isKnown) addTask(draft, 'note-complaint-overdue', { subject: clock })
}

export function overdue({ clocks, change }: OpenComplaint): void {
  if (clocks.find('complaint-answer')?.state !== 'expired') return
  const detail = { clock: 'complaint-answer' }
  change({ by: system, act: 'escalated', detail }, (draft) => escalate(draft, 'complaint-answer'))
}
