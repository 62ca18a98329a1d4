/** Writing events to the ledger and its projections; idempotent by (case, event number). */
import { Context } from '@temporalio/activity'
import type { LedgerEvent } from '../domain/ledger.ts'
import { decisionNotices } from '../procedure/decision-notices.ts'
import type { Records } from '../storage/records/records.ts'
import { publicationWorkflowId, registerChanged } from '../workflows/messages.ts'

/** What is public changes with the register, and with every decision. */
const concernsThePublic = ({ act, detail, changes }: LedgerEvent): boolean =>
  changes.published !== undefined ||
  (act === 'notice-issued' && decisionNotices.some((kind) => kind === detail.kind))

export const createRecording = (records: Records) => ({
  async record(events: readonly LedgerEvent[]): Promise<void> {
    await records.append(events)
    if (!events.some(concernsThePublic)) return
    const { client, info } = Context.current()
    await client.workflow.signalWithStart('publishRegister', {
      workflowId: publicationWorkflowId,
      taskQueue: info.taskQueue,
      args: [{ rounds: 0, changes: 0 }],
      signal: registerChanged,
    })
  },
})
