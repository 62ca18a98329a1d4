/** The worker: reads the configuration, builds what activities need, and runs workflows and activities. */
import { fileURLToPath } from 'node:url'
import { NativeConnection, Worker } from '@temporalio/worker'
import pino, { type Logger } from 'pino'
import { createActivities } from './activities/index.ts'
import { keyFileNoteSigner } from './documents/log/signer.ts'
import { createSealNotice } from './documents/notices/seal-notice.ts'
import { openSigner } from './documents/seal/open-signer.ts'
import { answerCertificate, readSealCertificates } from './documents/seal/seal-certificates.ts'
import { requestTimestamp } from './documents/timestamp/client.ts'
import { schemeAt } from './documents/trusted-list/miit-scheme.ts'
import { fetchSafely } from './egress/fetch-safely.ts'
import { createScanner } from './egress/scan-stream.ts'
import { announcing, startNotification } from './notification/start.ts'
import { createEvidenceStore } from './storage/evidence/store.ts'
import { createLogObjects } from './storage/log/objects.ts'
import { openRecords, type Records } from './storage/records/records.ts'
import { type Configuration, readConfiguration } from './temporal.config.ts'

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

/** Starts a worker; pass the records when another part of this process has them open. */
export async function startWorker(
  configuration: Configuration,
  shared?: Records,
): Promise<RunningWorker> {
  const { temporal, evidence, databaseUrl, rules, publicAddress, timestampUrl, status } =
    configuration
  const signer = openSigner(configuration.seal)
  const store = { ...evidence, retentionYears: rules.retentionYears, clock: () => new Date() }
  const records = shared ?? (await openRecords(databaseUrl, announcing(configuration.notification)))
  const connection = await NativeConnection.connect({ address: temporal.address })
  const log = pino({ level: configuration.logLevel })
  const worker = await Worker.create({
    connection,
    namespace: temporal.namespace,
    taskQueue: temporal.taskQueue,
    workflowsPath: fileURLToPath(new URL('./workflows/index.ts', import.meta.url)),
    activities: createActivities({
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
      warn: (alarm) => log.warn({ alarm }, alarm.text.en),
      sealNotice: createSealNotice(signer, publicAddress),
      signer,
      ...(configuration.scanner && { scan: createScanner(configuration.scanner) }),
      ...(timestampUrl && { timestamp: (bytes) => requestTimestamp(timestampUrl, bytes) }),
    }),
  })
  sayWhatIsOff(configuration, log)
  const notification = startNotification({
    records,
    configuration: configuration.notification,
    onError: (error) => log.error({ err: error }, 'notification'),
  })
  const finished = worker.run().finally(async () => {
    await notification.stop()
    await connection.close()
    if (!shared) await records.close()
  })
  return {
    finished,
    async stop() {
      worker.shutdown()
      await finished
    },
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const worker = await startWorker(readConfiguration())
  await worker.finished
}
