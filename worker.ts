/** The worker: reads the configuration, builds what activities need, and runs the workflows and activities of its task queues. */
import { fileURLToPath } from 'node:url'
import { NativeConnection, Runtime, Worker } from '@temporalio/worker'
import type { Logger } from 'pino'
import { type Activities, createActivities } from './activities/index.ts'
import { keyFileNoteSigner } from './documents/log/signer.ts'
import { createSealNotice } from './documents/notices/seal-notice.ts'
import { openSigner } from './documents/seal/open-signer.ts'
import { answerCertificate, readSealCertificates } from './documents/seal/seal-certificates.ts'
import { requestTimestamp } from './documents/timestamp/client.ts'
import { schemeAt } from './documents/trusted-list/miit-scheme.ts'
import { fetchSafely } from './egress/fetch-safely.ts'
import { createScanner } from './egress/scan-stream.ts'
import { convertingData } from './encryption/data-converter.ts'
import { announcing, startNotification } from './notification/start.ts'
import { createEvidenceStore } from './storage/evidence/store.ts'
import { createLogObjects } from './storage/log/objects.ts'
import { openRecords, type Records } from './storage/records/records.ts'
import { runtimeOptions } from './telemetry/runtime.ts'
import { startTelemetry, type Telemetry } from './telemetry/start.ts'
import { observedWorker } from './telemetry/worker.ts'
import { type Configuration, readConfiguration } from './temporal.config.ts'
import { reached } from './wiring/reached.ts'
import { lineTo } from './wiring/temporal.ts'
import { checkActivities, checksQueueOf } from './workflows/messages.ts'

export interface RunningWorker {
  /** Rejects when the worker dies. */
  readonly finished: Promise<void>
  stop(): Promise<void>
}

function sayWhatIsOff({ notification, status }: Configuration, log: Logger): void {
  if (!notification.smtpUrl) log.warn('SMTP_URL is not set: no e-mails are sent')
  if (!status.fetch) log.warn('STATUS_FETCH is off: CAs’ status services are not probed')
}

/** What the list says, and the certificates of keys beside the seal. */
const published = (configuration: Configuration) => ({
  publication: {
    scheme: schemeAt(configuration.publicAddress),
    announced: configuration.announcedFile
      ? readSealCertificates(configuration.announcedFile).certificates
      : [],
  },
  answers: answerCertificate(configuration),
})

/** All that activities need, from the configuration and the records. */
function activitiesOf(configuration: Configuration, records: Records, log: Logger): Activities {
  const { evidence, rules, publicAddress, timestampUrl, status } = configuration
  const signer = openSigner(configuration.seal)
  const store = { ...evidence, retentionYears: rules.retentionYears, clock: () => new Date() }
  return createActivities({
    calendar: records.calendars.loaded,
    rules,
    evidence: createEvidenceStore(store),
    records,
    status: {
      ...(status.fetch && { egress: fetchSafely }),
      allowPrivate: status.allowPrivate,
    },
    ...published(configuration),
    log: {
      objects: createLogObjects(store),
      signer: keyFileNoteSigner(configuration.log.keyFile, configuration.log.origin),
    },
    readBytesPerSecond: configuration.integrity.bytesPerSecond,
    warn: (alarm) => log.warn({ alarm }, alarm.text.en),
    sealNotice: createSealNotice(signer, publicAddress),
    signer,
    ...(configuration.scanner && { scan: createScanner(configuration.scanner) }),
    ...(timestampUrl && { timestamp: (bytes) => requestTimestamp(timestampUrl, bytes) }),
  })
}

interface WorkerParts {
  readonly connection: NativeConnection
  readonly telemetry: Telemetry
  readonly activities: Activities
}

/** What every worker of this process has in common; one with a build is versioned: see ADR 26. */
const commonOptions = (
  { temporal, worker }: Configuration,
  { connection, telemetry }: Pick<WorkerParts, 'connection' | 'telemetry'>,
) => ({
  connection,
  ...observedWorker(telemetry),
  namespace: temporal.namespace,
  ...convertingData(temporal.payloadKeys),
  ...(worker.version && {
    workerDeploymentOptions: {
      version: worker.version,
      useWorkerVersioning: true as const,
      defaultVersioningBehavior: 'AUTO_UPGRADE' as const,
    },
  }),
})

const limited = ({ atOnce, perSecond }: Configuration['worker']['checks']) => ({
  maxConcurrentActivityTaskExecutions: atOnce,
  ...(perSecond && { maxTaskQueueActivitiesPerSecond: perSecond }),
})

/** A bundle that was made without tracing cannot be given it afterwards. */
const workflowsOf = (
  { worker: { bundle } }: Configuration,
  { telemetry }: Pick<WorkerParts, 'telemetry'>,
) =>
  bundle && !telemetry.tracing
    ? { workflowBundle: { codePath: bundle } }
    : { workflowsPath: fileURLToPath(new URL('./workflows/index.ts', import.meta.url)) }

/** One worker for each task queue that this process serves. */
async function createWorkers(configuration: Configuration, parts: WorkerParts): Promise<Worker[]> {
  const { temporal, worker } = configuration
  const { activities } = parts
  const common = commonOptions(configuration, parts)
  const procedure = () =>
    Worker.create({
      ...common,
      ...limited(worker.procedure),
      taskQueue: temporal.taskQueue,
      ...workflowsOf(configuration, parts),
      // All of them: dossiers that are under way may have asked for checks here.
      activities,
    })
  const checks = () =>
    Worker.create({
      ...common,
      ...limited(worker.checks),
      taskQueue: checksQueueOf(temporal.taskQueue),
      activities: Object.fromEntries(checkActivities.map((name) => [name, activities[name]])),
    })
  return Promise.all([
    ...(worker.queues === 'checks' ? [] : [procedure()]),
    ...(worker.queues === 'procedure' ? [] : [checks()]),
  ])
}

/** Sends messages beside the procedure; a worker of checks alone has none to send. */
function startMessages(configuration: Configuration, records: Records, log: Logger) {
  if (configuration.worker.queues === 'checks') return { stop: async () => {} }
  return startNotification({
    records,
    configuration: configuration.notification,
    onError: (error) => log.error({ err: error }, 'notification'),
  })
}

/** Starts the workers of this process; pass the records and telemetry when another part of it has them. */
export async function startWorker(
  configuration: Configuration,
  shared?: Records,
  observed?: Telemetry,
): Promise<RunningWorker> {
  const { temporal, databaseUrl } = configuration
  const telemetry = observed ?? (await startTelemetry(configuration.telemetry))
  const { log } = telemetry
  const open = () => openRecords(databaseUrl, announcing(configuration.notification))
  const records = shared ?? (await reached('the database', open, log))
  const connect = () => NativeConnection.connect(lineTo(temporal))
  const connection = await reached('Temporal', connect, log)
  const activities = activitiesOf(configuration, records, log)
  const workers = await createWorkers(configuration, { connection, telemetry, activities })
  sayWhatIsOff(configuration, log)
  const messages = startMessages(configuration, records, log)
  const shutdown = () => {
    for (const each of workers) if (each.getState() === 'RUNNING') each.shutdown()
  }
  // One that dies takes the others with it: the process is started anew as a whole.
  const runs = Promise.allSettled(workers.map((each) => each.run().finally(shutdown)))
  const finished = runs.then(async (ended) => {
    await messages.stop()
    await connection.close()
    if (!shared) await records.close()
    if (!observed) await telemetry.stop()
    for (const each of ended) if (each.status === 'rejected') throw each.reason
  })
  return {
    finished,
    async stop() {
      shutdown()
      await finished
    },
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const configuration = readConfiguration()
  const telemetry = await startTelemetry(configuration.telemetry)
  Runtime.install(runtimeOptions(telemetry.log, configuration.telemetry))
  const worker = await startWorker(configuration, undefined, telemetry)
  await worker.finished
}
