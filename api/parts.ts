/** What the handlers work with, wired together in `server.ts`. */
import type { RequestHandler } from 'express'
import type { Logger } from 'pino'
import type { Receivers } from '../egress/receivers.ts'
import type { Scan } from '../egress/scan-stream.ts'
import type { Alarm } from '../domain/alarm.ts'
import type { RuleSet } from '../procedure/rule-set.ts'
import type { EvidenceStore } from '../storage/evidence/store.ts'
import type { Records } from '../storage/records/records.ts'
import type { Authenticate } from './authenticate.ts'
import type { Calendars } from './calendars.ts'
import type { ServedConsole } from './console/files.ts'
import type { ComplaintDesk } from './complaints/limits.ts'
import type { Dossiers } from './dossiers.ts'
import type { EventStreams } from './event-streams.ts'
import type { Examinations } from './examinations.ts'
import type { Following } from './following/gateway.ts'
import type { Health } from './health.ts'
import type { PartnerListGateway } from './partner-lists.ts'
import type { Previews } from './previews/gateway.ts'
import type { PublishedLog } from './routes/log.ts'
import type { RegisterMemory } from './register/memory.ts'
import type { SignAnswer } from './register/sign-answer.ts'

export interface Parts {
  /** What the publisher has to see to, found in the records when it is asked for. */
  readonly alarms: () => Promise<readonly Alarm[]>
  readonly authenticate: Authenticate
  readonly calendars: Calendars
  /** The pages that people use; absent where the interface is served alone. */
  readonly console?: ServedConsole | undefined
  /** How much the public may send, and which proxies say where it comes from. */
  readonly complaints: ComplaintDesk
  readonly dossiers: Dossiers
  readonly examinations: Examinations
  readonly following: Following
  readonly evidence: EvidenceStore
  readonly records: Records
  readonly health: Health
  /** Scans files; absent where no scanner is configured. */
  readonly scan?: Scan | undefined
  readonly partnerLists: PartnerListGateway
  /** What acts will do, before they are done. */
  readonly previews: Previews
  readonly eventStreams: EventStreams
  /** Says which addresses a webhook may have. */
  /** Keeps one person from asking too much; stands behind authentication. */
  readonly pace?: RequestHandler | undefined
  readonly receivers: Pick<Receivers, 'refusal'>
  /** The register for relying parties; whoever wires the parts feeds it. */
  readonly register: RegisterMemory
  readonly signAnswer: SignAnswer
  /** The transparency log; absent where none is configured. */
  readonly publicLog?: PublishedLog | undefined
  /** The rule set in force: cases are opened under it. */
  readonly rules: RuleSet
  readonly log: Logger
}
