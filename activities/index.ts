/** All activities of the worker, composed from the parts that they need. */
import type { Signer } from '../documents/seal/signer.ts'
import type { RuleSet } from '../procedure/rule-set.ts'
import type { Calendar } from '../procedure/working-days.ts'
import type { EvidenceStore } from '../storage/evidence/store.ts'
import type { Records } from '../storage/records/records.ts'
import { createScanning, type ScanningParts } from './attachments.ts'
import { createCalendarActivities } from './calendars.ts'
import { createCaseActivities } from './cases.ts'
import { createDeadlines } from './deadlines.ts'
import { createDecisionActivities } from './decision.ts'
import { createEquivalence } from './equivalence.ts'
import { createNotices, type SealNotice } from './notices.ts'
import { createRecording } from './recording.ts'
import { createRecognitionActivities } from './recognition.ts'
import { createSealing, type SealingParts } from './sealing.ts'
import { createStatus, type StatusParts } from './status.ts'
import { createTechnicalChecks } from './technical-checks.ts'

export interface ActivityParts {
  readonly calendar: () => Promise<Calendar>
  /** The rule set in force. */
  readonly rules: RuleSet
  readonly evidence: EvidenceStore
  readonly records: Records
  readonly sealNotice: SealNotice
  readonly signer: Signer
  readonly status: Pick<StatusParts, 'egress' | 'allowPrivate'>
  readonly timestamp?: SealingParts['timestamp']
  readonly scan?: ScanningParts['scan']
}

export const createActivities = (parts: ActivityParts) => {
  const { calendar, rules, evidence, records, sealNotice } = parts
  return {
    ...createRecording(records),
    ...createDeadlines(calendar, rules),
    ...createCalendarActivities(records),
    ...createCaseActivities(),
    ...createScanning(parts),
    ...createEquivalence(evidence),
    ...createTechnicalChecks(parts),
    ...createStatus({ ...parts.status, evidence, now: () => new Date() }),
    ...createNotices({ evidence, records, sealNotice, now: () => new Date() }),
    ...createDecisionActivities(evidence),
    ...createRecognitionActivities(evidence),
    ...createSealing(parts),
  }
}
export type Activities = ReturnType<typeof createActivities>
