/** The API server: reads the configuration, builds the parts and serves them over HTTP. */
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { Client, Connection } from '@temporalio/client'
import pino, { type Logger } from 'pino'
import { createAlarms } from './activities/alarms.ts'
import { createListener } from './api/app.ts'
import { createAuthenticate } from './api/authenticate.ts'
import { createCalendars } from './api/calendars.ts'
import { createComplaintDesk } from './api/complaints/limits.ts'
import { createDossiers } from './api/dossiers.ts'
import { createEventStreams } from './api/event-streams.ts'
import { createExaminations } from './api/examinations.ts'
import { createFollowing } from './api/following/gateway.ts'
import { createHealth } from './api/health.ts'
import { createPartnerLists } from './api/partner-lists.ts'
import { startProbing } from './api/start-probing.ts'
import { createRegisterMemory } from './api/register/memory.ts'
import { createSignAnswer, noSignature } from './api/register/sign-answer.ts'
import { feedRegister } from './api/register/feed.ts'
import { readVerifierKey } from './documents/log/note.ts'
import { createPublicLog } from './documents/log/public-log.ts'
import { signDetached } from './documents/report/jws.ts'
import { openSigner } from './documents/seal/open-signer.ts'
import { answerCertificate, readSealCertificates } from './documents/seal/seal-certificates.ts'
import { schemeAt } from './documents/trusted-list/miit-scheme.ts'
import { createReceivers } from './egress/receivers.ts'
import { probeEvidenceStore } from './storage/evidence/probe.ts'
import {
  createEvidenceStore,
  type EvidenceStore,
  type EvidenceStoreOptions,
} from './storage/evidence/store.ts'
import { createLogObjects } from './storage/log/objects.ts'
import { openRecords, type Records } from './storage/records/records.ts'
import { type Configuration, readConfiguration } from './temporal.config.ts'

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
async function openRegister({
  configuration,
  records,
  evidence,
  storeOptions,
  log,
}: RegisterParts) {
  const { verifierFile, witnesses } = configuration.log
  const register = createRegisterMemory()
  const feed = await feedRegister({
    records,
    evidence,
    memory: register,
    everyMs: 500,
    onError: (error) => log.warn({ err: error }, 'the register could not be read'),
  })
  const publicLog = createPublicLog({
    objects: createLogObjects(storeOptions),
    leaves: records.log,
    key: readVerifierKey(readFileSync(verifierFile, 'utf8').trim()),
    witnesses: witnesses.map(readVerifierKey),
    now: () => new Date(),
  })
  return { parts: { register, publicLog, signAnswer: signing(configuration) }, stop: feed.stop }
}

interface Watching extends Pick<RegisterParts, 'configuration' | 'records' | 'evidence'> {
  readonly client: Client
}

/** What is about to end, and what makes the service ready. */
function watched({ configuration, records, evidence, client }: Watching) {
  const { publicAddress, seal, temporal, identity, evidence: store } = configuration
  const alarms = createAlarms({
    ...{ evidence, records, scheme: schemeAt(publicAddress), now: () => new Date() },
    seal: readSealCertificates(seal.certificateFile).certificate.raw,
    answers: answerCertificate(configuration),
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
  return { alarms, health }
}

/** Starts the API; pass the records when another part of this process has them open. */
export async function startServer(
  configuration: Configuration,
  shared?: Records,
): Promise<RunningServer> {
  const { temporal, identity, http, logLevel } = configuration
  const { taskQueue } = temporal
  const log = pino({ level: logLevel })
  const records = shared ?? (await openRecords(configuration.databaseUrl))
  const connection = await Connection.connect({ address: temporal.address })
  const client = new Client({ connection, namespace: temporal.namespace })
  if (configuration.status.fetch) await startProbing(client, taskQueue)
  const storeOptions = storeOf(configuration)
  const evidence = createEvidenceStore(storeOptions)
  const open = await openRegister({ configuration, records, evidence, storeOptions, log })
  const { alarms, health } = watched({ configuration, records, evidence, client })
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
    rules: configuration.rules,
    evidence,
    records,
    health,
    eventStreams: createEventStreams({
      records,
      onError: (error) => log.warn({ err: error }, 'the feed could not be read'),
    }),
    receivers: createReceivers(configuration.notification.webhooks),
    ...open.parts,
    log,
  })
  // Known before the first document arrives, and said on /readyz.
  const probed = await health.evidence()
  if (!probed.ok)
    log.error({ failed: probed.failed }, 'the object store does not keep its promises')
  const server = createServer(listener).listen(http.port, http.host)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    address: `http://${http.host}:${port}`,
    async stop() {
      open.stop()
      server.close()
      server.closeAllConnections()
      await connection.close()
      if (!shared) await records.close()
    },
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { address } = await startServer(readConfiguration())
  console.log(address)
}
