/** The servers that the production-like stack runs on, each a process of its own. */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { readConfiguration } from '../../temporal.config.ts'
import { freePort } from '../free-port.ts'
import { developmentKey } from '../identity/keys.ts'
import { startObjectStore } from '../object-store.ts'
import { startPostgres } from '../postgres.ts'
import { startProcess } from '../process.ts'
import { resolveTool } from '../resolve.ts'
import { debianTool } from '../servers/debian.ts'
import { postgresIsMissing, resolvePostgres } from '../servers/postgres.ts'
import { temporalServer, temporalSqlTool } from '../servers/temporal-server.ts'
import { versityGateway } from '../servers/versitygw.ts'
import { partOf, type Through } from './part.ts'
import { startTemporalCluster } from './temporal-cluster.ts'

/** The programs; throws with what to do where one cannot be had. */
export async function resolvePrograms() {
  const { servers } = readConfiguration()
  const { cacheFolder } = servers
  const binFolder = await resolvePostgres({ given: servers.postgresBin })
  if (!binFolder) throw new Error(postgresIsMissing)
  const haproxy = debianTool('haproxy')
  if (!haproxy) throw new Error('haproxy is neither here nor could apt-get install it')
  return {
    binFolder,
    haproxy,
    store: await resolveTool(versityGateway, { cacheFolder, given: servers.versitygw }),
    temporal: await resolveTool(temporalServer, { cacheFolder, given: servers.temporalServer }),
    sqlTool: await resolveTool(temporalSqlTool, { cacheFolder, given: servers.temporalSqlTool }),
  }
}
export type Programs = Awaited<ReturnType<typeof resolvePrograms>>

async function createDatabase(url: URL, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [name])
    if (found.rowCount === 0) await client.query(`create database ${name}`)
  } finally {
    await client.end()
  }
}

async function startProvider(dataFolder: string) {
  const { identity } = readConfiguration()
  const key = await developmentKey(dataFolder)
  const port = await freePort()
  const address = `127.0.0.1:${port}`
  const terms = { key, port, audience: identity.audience }
  const file = fileURLToPath(new URL('./identity-provider.ts', import.meta.url))
  const running = await startProcess({
    name: 'identity provider',
    command: process.execPath,
    args: ['--import', 'tsx', file, JSON.stringify(terms)],
    log: path.join(dataFolder, 'identity.log'),
    ready: () => fetch(`http://${address}/jwks`, { signal: AbortSignal.timeout(2_000) }),
  })
  return { key, part: partOf(running, 'identity', address) }
}

export interface ServersOptions {
  readonly dataFolder: string
  readonly namespace: string
  readonly through: Through
}

const hostOf = (url: string): string => new URL(url).host

/** The same place at another host and port. */
export function at(url: string, address: string): URL {
  const moved = new URL(url)
  moved.host = address
  return moved
}

/** Starts PostgreSQL, then Temporal on it, the object store and the identity provider; answers where each is. */
export async function startServers(programs: Programs, options: ServersOptions) {
  const { dataFolder, namespace, through } = options
  mkdirSync(dataFolder, { recursive: true })
  const postgres = await startPostgres({
    binFolder: programs.binFolder,
    dataFolder: path.join(dataFolder, 'postgres'),
  })
  const database = new URL(postgres.url)
  database.pathname = '/recognition'
  await createDatabase(new URL(postgres.url), 'recognition')
  const address = hostOf(postgres.url)
  const [temporal, store, identity] = await Promise.all([
    startTemporalCluster({
      server: programs.temporal,
      sqlTool: programs.sqlTool,
      dataFolder: path.join(dataFolder, 'temporal'),
      namespace,
      database: new URL(postgres.url),
      databaseOfServer: at(
        postgres.url,
        await through({ from: 'temporal', to: 'postgres', address }),
      ),
    }),
    startObjectStore({
      executable: programs.store,
      dataFolder: path.join(dataFolder, 'store'),
      accessKey: 'production-like',
      secretKey: 'production-like-secret',
    }),
    startProvider(dataFolder),
  ])
  return {
    databaseUrl: database.href,
    store: { accessKey: store.accessKey, secretKey: store.secretKey },
    key: identity.key,
    parts: {
      postgres: partOf(postgres, 'postgres', address),
      temporal: partOf(temporal, 'temporal', temporal.address),
      store: partOf(store, 'store', hostOf(store.endpoint)),
      identity: identity.part,
    },
  }
}
export type Servers = Awaited<ReturnType<typeof startServers>>
