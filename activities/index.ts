/** All activities of the worker, composed from the parts that they need. */
import type { Signer } from '../documents/seal/signer.ts'
import type { Alarm } from '../domain/alarm.ts'
import type { RuleSet } from '../procedure/rule-set.ts'
import type { Calendar } from '../procedure/working-days.ts'
import type { EvidenceStore } from '../storage/evidence/store.ts'
import type { Records } from '../storage/records/records.ts'
import { createAlarmActivities, createAlarms, type AlarmParts } from './alarms.ts'
import { createScanning, type ScanningParts } from './attachments.ts'
import { createCalendarActivities } from './calendars.ts'
import { createCaseActivities } from './cases.ts'
import { createDeadlines } from './deadlines.ts'
import { createDecisionActivities } from './decision.ts'
import { createEquivalence } from './equivalence.ts'
import { createIntegrityActivities } from './integrity/activity.ts'
import { createLogActivities, type LogParts } from './log.ts'
import { createNotices, type SealNotice } from './notices.ts'
import { createPartnerListActivities } from './partner-lists.ts'
import { createProbeActivities } from './probes.ts'
import { createPublication, type PublicationParts } from './publication.ts'
import { createPublicComment } from './public-comment.ts'
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
  readonly publication: Pick<PublicationParts, 'scheme' | 'announced'>
  readonly log: Pick<LogParts, 'objects' | 'signer'>
  /** How fast the nightly reading of everything reads evidence, at most. */
  readonly readBytesPerSecond: number
  /** Where operators read what is to be seen to. */
  readonly warn: (alarm: Alarm) => void
  /** DER certificate of the key that signs answers. */
  readonly answers?: AlarmParts['answers']
  readonly timestamp?: SealingParts['timestamp']
  readonly scan?: ScanningParts['scan']
}

function sealOf({ certificates: [seal] }: Signer): Uint8Array {
  if (!seal) throw new TypeError('expected a seal with a certificate')
  return seal
}

export const createActivities = (parts: ActivityParts) => {
  const { calendar, rules, evidence, records, sealNotice } = parts
  const log = createLogActivities({ ...parts.log, records, timestamp: parts.timestamp })
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
    ...createProbeActivities({ ...parts, ...parts.status, now: () => new Date() }),
    ...createPartnerListActivities({ ...parts.status, evidence, records, now: () => new Date() }),
    ...createPublicComment(evidence),
    ...createDecisionActivities(evidence),
    ...createRecognitionActivities(evidence),
    ...createPublication({
      ...parts.publication,
      evidence,
      records,
      signer: parts.signer,
      now: () => new Date(),
    }),
    ...createAlarmActivities(
      createAlarms({
        ...{ evidence, records, scheme: parts.publication.scheme, answers: parts.answers },
        ...{ seal: sealOf(parts.signer), now: () => new Date() },
      }),
      parts.warn,
    ),
    ...log,
    ...createIntegrityActivities({
      ...{ evidence, records, now: () => new Date(), auditLog: log.auditLog },
      bytesPerSecond: parts.readBytesPerSecond,
    }),
    ...createSealing(parts),
  }
}
export type Activities = ReturnType<typeof createActivities>
