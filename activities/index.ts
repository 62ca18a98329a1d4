/** All activities of the worker, composed from the parts that they need. */
import type { Calendar } from '../procedure/working-days.ts'
import type { EvidenceStore } from '../storage/evidence/store.ts'
import type { Records } from '../storage/records/records.ts'
import { createDeadlines } from './deadlines.ts'
import { createDecisionActivities } from './decision.ts'
import { createRecording } from './recording.ts'
import { createTechnicalChecks } from './technical-checks.ts'

export interface ActivityParts {
  readonly calendar: Calendar
  readonly evidence: EvidenceStore
  readonly records: Records
}

export const createActivities = ({ calendar, evidence, records }: ActivityParts) => ({
  ...createRecording(records),
  ...createDeadlines(calendar),
  ...createTechnicalChecks(evidence),
  ...createDecisionActivities(evidence),
})
export type Activities = ReturnType<typeof createActivities>
