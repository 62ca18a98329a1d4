/** The steps that a case took from one status to the next, read from its recorded events alone. */
import type { LedgerEvent } from '../../domain/ledger.ts'
import { type Status, type StatusFacts, statusOf } from '../../procedure/status.ts'
import { type CaseProjection, project } from '../../storage/records/project.ts'

export type Step = readonly [from: Status, to: Status]

export function stepsOf(events: readonly LedgerEvent[]): Step[] {
  const steps: Step[] = []
  let projection: CaseProjection | undefined
  let before: Status | undefined
  for (const event of events) {
    if (event.event === undefined) continue
    projection = project(projection, { ...event, event: event.event })
    const after = statusOf(projection.state as unknown as StatusFacts)
    if (before !== undefined && before !== after) steps.push([before, after])
    before = after
  }
  return steps
}
