/** What one person has asked for stands on the desk of those who may approve it. */
import type { OpenDossier } from '../dossier/dossier.ts'
import { system } from '../case/event-source.ts'
import { ensureTask } from '../case/tasks.ts'

interface Request {
  readonly id: string
  readonly approvedBy?: unknown
  readonly refused?: unknown
}
const isPending = ({ approvedBy, refused }: Request): boolean => !approvedBy && !refused

export function approvals({ state, change, clocks }: OpenDossier): void {
  const due = clocks.find('C3')?.dueDate
  change({ by: system, act: 'open-tasks' }, (draft) => {
    for (const { id } of state.pauses.filter(isPending))
      ensureTask(draft, 'approve-pause', { subject: id, due })
    for (const { id } of [state.extension].filter((each) => each !== undefined).filter(isPending))
      ensureTask(draft, 'approve-extension', { subject: id, due })
    for (const { id } of state.deviations.filter(isPending))
      ensureTask(draft, 'approve-deviation', { subject: id, due })
    for (const { id, on } of state.inspections.filter(({ record }) => !record))
      ensureTask(draft, 'record-inspection', { subject: id, due: on })
  })
}
