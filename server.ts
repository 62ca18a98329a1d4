/** The API server: reads the configuration, builds the parts and serves them over HTTP. */
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { Client, Connection } from '@temporalio/client'
import pino from 'pino'
import { createApp } from './api/app.ts'
import { createAuthenticate } from './api/authenticate.ts'
import { createCalendars } from './api/calendars.ts'
import { createComplaintDesk } from './api/complaints/limits.ts'
import { createDossiers } from './api/dossiers.ts'
import { createEventStreams } from './api/event-streams.ts'
import { createExaminations } from './api/examinations.ts'
import { createFollowing } from './api/following/gateway.ts'
import { createHealth } from './api/health.ts'
import { createRegisterMemory } from './api/register/memory.ts'
import { noSignature } from './api/register/sign-answer.ts'
import { createReceivers } from './egress/receivers.ts'
import { probeEvidenceStore } from './storage/evidence/probe.ts'
import { createEvidenceStore } from './storage/evidence/store.ts'
import { openRecords, type Records } from './storage/records/records.ts'
import { type Configuration, readConfiguration } from './temporal.config.ts'

export interface RunningServer {
  /** Where it listens: http://host:port */
  readonly address: string
  stop(): Promise<void>
}

/** Starts the API; pass the records when another part of this process has them open. */
export async function startServer(
  configuration: Configuration,
  shared?: Records,
): Promise<RunningServer> {
  const { temporal, evidence: store, identity, http, logLevel } = configuration
  const { taskQueue } = temporal
  const log = pino({ level: logLevel })
  const records = shared ?? (await openRecords(configuration.databaseUrl))
  const connection = await Connection.connect({ address: temporal.address })
  const client = new Client({ connection, namespace: temporal.namespace })
  const evidence = createEvidenceStore({
    ...store,
    retentionYears: configuration.rules.retentionYears,
    clock: () => new Date(),
  })
  const health = createHealth({
    client,
    namespace: temporal.namespace,
    records,
    jwksUrl: identity.jwksUrl,
    reachStore: evidence.prepare,
    probe: async () => {
      await evidence.prepare()
      return probeEvidenceStore(store)
    },
  })
  const app = createApp({
    authenticate: createAuthenticate(identity),
    calendars: createCalendars({ client, records, taskQueue }),
    complaints: createComplaintDesk(configuration.publicIntake),
    dossiers: createDossiers({ client, records, taskQueue, rules: configuration.rules }),
    examinations: createExaminations(client),
    following: createFollowing({ client, records, taskQueue }),
    rules: configuration.rules,
    evidence,
    records,
    health,
    eventStreams: createEventStreams({
      records,
      onError: (error) => log.warn({ err: error }, 'the feed could not be read'),
    }),
    receivers: createReceivers(configuration.notification.webhooks),
    register: createRegisterMemory(),
    signAnswer: noSignature,
    log,
  })
  // Known before the first document arrives, and said on /readyz.
  const probed = await health.evidence()
  if (!probed.ok)
    log.error({ failed: probed.failed }, 'the object store does not keep its promises')
  const server = app.listen(http.port, http.host)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    address: `http://${http.host}:${port}`,
    async stop() {
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
