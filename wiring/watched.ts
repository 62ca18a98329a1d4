/** What operators watch of the API: what is about to end, what makes the service ready, and the gauges of both. */
import type { Client } from '@temporalio/client'
import { createAlarms } from '../activities/alarms.ts'
import { createHealth } from '../api/health.ts'
import type { PublicLog } from '../documents/log/public-log.ts'
import { checkpointPath } from '../documents/log/published.ts'
import { answerCertificate, readSealCertificates } from '../documents/seal/seal-certificates.ts'
import { schemeAt } from '../documents/trusted-list/miit-scheme.ts'
import { probeEvidenceStore } from '../storage/evidence/probe.ts'
import type { EvidenceStore } from '../storage/evidence/store.ts'
import type { Records } from '../storage/records/records.ts'
import { watchGauges } from '../telemetry/metrics/watch.ts'
import type { Telemetry } from '../telemetry/start.ts'
import type { Configuration } from '../temporal.config.ts'

export interface Watching {
  readonly configuration: Configuration
  readonly records: Records
  readonly evidence: EvidenceStore
  readonly client: Client
  readonly publicLog: PublicLog
  readonly telemetry: Telemetry
}

/** Answers alarms and health; gauges are among the metrics from then on, where metrics are wanted. */
export function watched(parts: Watching) {
  const { configuration, records, evidence, client, publicLog, telemetry } = parts
  const { publicAddress, seal, temporal, identity, evidence: store } = configuration
  const { certificate } = readSealCertificates(seal.certificateFile)
  const answers = answerCertificate(configuration)
  const alarms = createAlarms({
    ...{ evidence, records, scheme: schemeAt(publicAddress), now: () => new Date() },
    ...{ seal: certificate.raw, answers },
  })
  const health = createHealth({
    alarms,
    client,
    namespace: temporal.namespace,
    records,
    jwksUrl: identity.jwksUrl,
    reachStore: evidence.prepare,
    probe: () => evidence.prepare().then(() => probeEvidenceStore(store)),
  })
  watchGauges(telemetry.measures, {
    ...{ records, alarms, parts: health.parts, calendar: records.calendars.loaded },
    checkpoint: async () => (await publicLog.object(checkpointPath))?.bytes.toString(),
    certificates: { seal: certificate.raw, ...(answers && { answers }) },
  })
  return { alarms, health }
}
