/** The API server: reads the configuration, builds the parts and serves them over HTTP. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Client, Connection } from '@temporalio/client'
import type { Logger } from 'pino'
import { createListener } from './api/app.ts'
import { createAuthenticate } from './api/authenticate.ts'
import { createCalendars } from './api/calendars.ts'
import { createComplaintDesk } from './api/complaints/limits.ts'
import { createDossiers } from './api/dossiers.ts'
import { createEventStreams } from './api/event-streams.ts'
import { createExaminations } from './api/examinations.ts'
import { createFollowing } from './api/following/gateway.ts'
import { createPace } from './api/pace.ts'
import { createPartnerLists } from './api/partner-lists.ts'
import { scheduleIntegrity } from './api/schedule-integrity.ts'
import { startProbing } from './api/start-probing.ts'
import { createRegisterMemory } from './api/register/memory.ts'
import { createSignAnswer, noSignature } from './api/register/sign-answer.ts'
import { feedRegister } from './api/register/feed.ts'
import { readVerifierKey } from './documents/log/note.ts'
import { createPublicLog } from './documents/log/public-log.ts'
import { signDetached } from './documents/report/jws.ts'
import { openSigner } from './documents/seal/open-signer.ts'
import { createReceivers } from './egress/receivers.ts'
import { createScanner } from './egress/scan-stream.ts'
import { convertingData } from './encryption/data-converter.ts'
import {
  createEvidenceStore,
  type EvidenceStore,
  type EvidenceStoreOptions,
} from './storage/evidence/store.ts'
import { createLogObjects } from './storage/log/objects.ts'
import { openRecords, type Records } from './storage/records/records.ts'
import { observeHttp } from './telemetry/http.ts'
import { listen } from './telemetry/listen.ts'
import { startTelemetry, type Telemetry } from './telemetry/start.ts'
import { clientInterceptors } from './telemetry/tracing/temporal.ts'
import { previewing } from './wiring/previewing.ts'
import { type Configuration, readConfiguration } from './temporal.config.ts'
import { reached } from './wiring/reached.ts'
import { lineTo } from './wiring/temporal.ts'
import { watched } from './wiring/watched.ts'

export interface RunningServer {
  /** Where it listens: http://host:port */
  readonly address: string
  stop(): Promise<void>
}

const storeOf = ({ evidence, rules: { retentionYears } }: Configuration) => ({
  ...evidence,
  retentionYears,
  clock: () => new Date(),
})

/** Answers to relying parties are signed with a key of their own; without one nothing is signed. */
function signing({ answerSeal }: Configuration) {
  if (!answerSeal) return noSignature
  const signer = openSigner(answerSeal)
  return createSignAnswer((signed) => signDetached(signed, signer))
}

interface RegisterParts {
  readonly configuration: Configuration
  readonly records: Records
  readonly evidence: EvidenceStore
  readonly storeOptions: EvidenceStoreOptions
  readonly log: Logger
}

/** The register in memory, fed until it is stopped, and the log that outsiders verify it by. */
async function openRegister({ configuration, storeOptions, log, ...read }: RegisterParts) {
  const { verifierFile, witnesses } = configuration.log
  const register = createRegisterMemory()
  const feed = await feedRegister({
    ...read,
    memory: register,
    everyMs: 500,
    onError: (error) => log.warn({ err: error }, 'the register could not be read'),
  })
  const publicLog = createPublicLog({
    objects: createLogObjects(storeOptions),
    leaves: read.records.log,
    key: readVerifierKey(readFileSync(verifierFile, 'utf8').trim()),
    witnesses: witnesses.map(readVerifierKey),
    now: () => new Date(),
  })
  return { parts: { register, publicLog, signAnswer: signing(configuration) }, stop: feed.stop }
}

const clientOf = ({ temporal }: Configuration, connection: Connection, { tracing }: Telemetry) =>
  new Client({
    connection,
    namespace: temporal.namespace,
    interceptors: { workflow: clientInterceptors(tracing) },
    ...convertingData(temporal.payloadKeys),
  })

/** Starts the API; pass the records and telemetry when another part of this process has them. */
export async function startServer(
  configuration: Configuration,
  shared?: Records,
  observed?: Telemetry,
): Promise<RunningServer> {
  const { temporal, identity, http } = configuration
  const { taskQueue } = temporal
  const telemetry = observed ?? (await startTelemetry(configuration.telemetry))
  const { log } = telemetry
  const open = () => openRecords(configuration.databaseUrl)
  const records = shared ?? (await reached('the database', open, log))
  const connection = await reached('Temporal', () => Connection.connect(lineTo(temporal)), log)
  const client = clientOf(configuration, connection, telemetry)
  if (configuration.status.fetch) await startProbing(client, taskQueue)
  await scheduleIntegrity(client, { taskQueue, at: configuration.integrity.at })
  const storeOptions = storeOf(configuration)
  const evidence = createEvidenceStore(storeOptions)
  const register = await openRegister({ configuration, records, evidence, storeOptions, log })
  const known = { configuration, records, evidence, client }
  const { alarms, health } = watched({ ...known, ...register.parts, telemetry })
  const listener = createListener({
    alarms,
    authenticate: createAuthenticate(identity),
    calendars: createCalendars({ client, records, taskQueue }),
    complaints: createComplaintDesk(configuration.publicIntake),
    console: configuration.console,
    dossiers: createDossiers({ client, records, taskQueue, rules: configuration.rules }),
    examinations: createExaminations(client),
    following: createFollowing({ client, records, taskQueue }),
    partnerLists: createPartnerLists({ client, records, evidence, taskQueue }),
    previews: previewing(known),
    rules: configuration.rules,
    evidence,
    records,
    health,
    pace: createPace(configuration.pace),
    ...(configuration.scanner && { scan: createScanner(configuration.scanner) }),
    eventStreams: createEventStreams({
      records,
      onError: (error) => log.warn({ err: error }, 'the feed could not be read'),
    }),
    receivers: createReceivers(configuration.notification.webhooks),
    ...register.parts,
    log,
  })
  // Known before the first document arrives, and said on /readyz.
  const probed = await health.evidence()
  if (!probed.ok)
    log.error({ failed: probed.failed }, 'the object store does not keep its promises')
  const server = await listen(observeHttp(listener, telemetry), http)
  return {
    address: server.address,
    async stop() {
      register.stop()
      server.stop()
      await connection.close()
      if (!shared) await records.close()
      if (!observed) await telemetry.stop()
    },
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { address } = await startServer(readConfiguration())
  console.log(address)
}
