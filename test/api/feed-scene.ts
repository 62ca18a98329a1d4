/** The interface on real records and a real issuer; no procedure runs unless its client is given: events go straight into the ledger. */
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client, Connection } from '@temporalio/client'
import pino from 'pino'
import { createApp } from '../../api/app.ts'
import { createAuthenticate } from '../../api/authenticate.ts'
import { createComplaintDesk } from '../../api/complaints/limits.ts'
import { createDossiers } from '../../api/dossiers.ts'
import { createEventStreams, type StreamTerms } from '../../api/event-streams.ts'
import { createReceivers } from '../../egress/receivers.ts'
import { announcing } from '../../notification/start.ts'
import { currentRuleSet } from '../../procedure/rule-set.ts'
import type { Role } from '../../procedure/roles.ts'
import { freePort } from '../../stack/free-port.ts'
import { developmentKey } from '../../stack/identity/keys.ts'
import { startIdentityProvider } from '../../stack/identity/provider.ts'
import { issueToken } from '../../stack/identity/token.ts'
import { readConfiguration } from '../../temporal.config.ts'
import type { Parts } from '../../api/parts.ts'
import { openFreshRecords } from '../support/fresh-records.ts'

export const person = (sub: string, role: Role, organisation = 'MIIT') => ({
  ...{ sub, name: sub, organisation },
  roles: [role],
})

export type Scene = Awaited<ReturnType<typeof startScene>>

export async function startScene({ terms = {}, allowPrivate = false, client }: SceneOptions = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), 'feed-'))
  const port = await freePort()
  const { identity } = readConfiguration({ OIDC_ISSUER: `http://127.0.0.1:${port}` })
  const key = await developmentKey(folder)
  const issuer = await startIdentityProvider({ key, port, audience: identity.audience })
  const records = await openFreshRecords(
    path.join(folder, 'records'),
    announcing({ smtpUrl: 'smtp://127.0.0.1' }),
  )
  const connection = Connection.lazy({ address: '127.0.0.1:1' })
  const errors: unknown[] = []
  // What the routes of feed and webhooks use; no other is called.
  const parts: Partial<Parts> = {
    authenticate: createAuthenticate(identity),
    dossiers: createDossiers({
      client: client ?? new Client({ connection }),
      records,
      taskQueue: 'none',
      rules: currentRuleSet,
    }),
    records,
    complaints: createComplaintDesk(readConfiguration({}).publicIntake),
    eventStreams: createEventStreams({
      records,
      terms: { pollMs: 20, ...terms },
      onError: (error) => errors.push(error),
    }),
    receivers: createReceivers({ allowHttp: allowPrivate, allowPrivate }),
    log: pino({ level: 'silent' }),
  }
  const app = createApp(parts as Parts)
  const server = app.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  async function send(who: ReturnType<typeof person>, to: string, init: Sending = {}) {
    const { method = init.body === undefined ? 'GET' : 'POST', lifetime, ...rest } = init
    const token = await issueToken(key, who, { ...identity, ...(lifetime && { lifetime }) })
    return fetch(address + to, {
      method,
      ...(rest.signal && { signal: rest.signal }),
      headers: {
        Authorization: `Bearer ${token}`,
        'Idempotency-Key': rest.key ?? randomUUID(),
        ...(rest.body !== undefined && { 'Content-Type': 'application/json' }),
        ...rest.headers,
      },
      ...(rest.body !== undefined && { body: JSON.stringify(rest.body) }),
    })
  }

  return {
    address,
    records,
    errors,
    send,
    /** The answer as JSON, whatever its status. */
    async json<T>(who: ReturnType<typeof person>, to: string, init?: Sending) {
      const response = await send(who, to, init)
      return { status: response.status, body: (await response.json()) as T }
    },
    async stop() {
      server.close()
      server.closeAllConnections()
      issuer.close()
      issuer.closeAllConnections()
      await connection.close()
      await records.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

interface SceneOptions {
  readonly terms?: Partial<StreamTerms>
  readonly allowPrivate?: boolean
  /** Of a procedure that runs; without it none does. */
  readonly client?: Client
}

export interface Sending {
  readonly method?: string
  readonly body?: unknown
  readonly key?: string
  readonly lifetime?: string
  readonly headers?: Record<string, string>
  readonly signal?: AbortSignal
}
