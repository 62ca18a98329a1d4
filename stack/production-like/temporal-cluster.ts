/** Temporal's server on PostgreSQL, as production has it: its databases laid out by its own tool, its four services in one process. */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Connection } from '@temporalio/client'
import proto from '@temporalio/proto'
import { freePort } from '../free-port.ts'
import { startProcess } from '../process.ts'
import { onStderr } from '../progress.ts'
import { runCommand } from '../run-command.ts'

const plugin = 'postgres12_pgx'
const stores = { temporal: 'temporal', temporal_visibility: 'visibility' } as const
const services = ['frontend', 'history', 'matching', 'worker'] as const

/** Creates Temporal's two databases and brings them to the layout of this release; what is there already stays. */
export async function layOutDatabases(sqlTool: string, database: URL): Promise<void> {
  const environment = { SQL_PASSWORD: database.password, SQL_PLUGIN: plugin }
  const place = ['--ep', database.hostname, '-p', database.port, '-u', database.username]
  const run = (name: string, args: readonly string[]) =>
    runCommand(
      {
        what: `${args[0]} ${name}`,
        command: sqlTool,
        args: [...place, '--db', name, ...args],
        environment,
      },
      onStderr,
    )
  for (const [name, layout] of Object.entries(stores)) {
    await run(name, ['create-database', '--defaultdb', 'postgres'])
    await run(name, ['setup-schema', '-v', '0.0'])
    await run(name, ['update-schema', '--schema-name', `postgresql/v12/${layout}`])
  }
}

const store = (database: URL, databaseName: string) => ({
  sql: {
    ...{ pluginName: plugin, databaseName, connectAddr: database.host, connectProtocol: 'tcp' },
    ...{ user: database.username, password: database.password },
    ...{ maxConns: 20, maxIdleConns: 20, maxConnLifetime: '1h' },
  },
})

/** Temporal keeps the ports of its members in PostgreSQL's smallint: none above 32767 fits, and none is given. */
async function rpc(grpcPort: number) {
  return { rpc: { grpcPort, membershipPort: await freePort(), bindOnIP: '127.0.0.1' } }
}

/** What Temporal reads at its start; JSON is YAML. */
async function configuration(database: URL, port: number): Promise<object> {
  const address = `127.0.0.1:${port}`
  const others: Record<string, object> = {}
  for (const service of services)
    others[service] = await rpc(service === 'frontend' ? port : await freePort())
  return {
    log: { stdout: true, level: 'warn' },
    persistence: {
      defaultStore: 'default',
      visibilityStore: 'visibility',
      numHistoryShards: 4,
      datastores: {
        default: store(database, 'temporal'),
        visibility: store(database, 'temporal_visibility'),
      },
    },
    global: { membership: { maxJoinDuration: '30s', broadcastAddress: '127.0.0.1' } },
    services: others,
    clusterMetadata: {
      enableGlobalNamespace: false,
      failoverVersionIncrement: 10,
      masterClusterName: 'active',
      currentClusterName: 'active',
      clusterInformation: {
        active: {
          enabled: true,
          initialFailoverVersion: 1,
          rpcName: 'frontend',
          rpcAddress: address,
        },
      },
    },
    dcRedirectionPolicy: { policy: 'noop' },
    publicClient: { hostPort: address },
  }
}

async function withConnection<T>(address: string, work: (connection: Connection) => Promise<T>) {
  const connection = await Connection.connect({ address, connectTimeout: '2s' })
  return work(connection).finally(() => connection.close())
}

const { Duration } = proto.google.protobuf
const secondsOfDay = 86_400

/** Registers the namespace unless it is there; its closed workflows are kept for ten years. */
async function registerNamespace(address: string, namespace: string): Promise<void> {
  await withConnection(address, async ({ workflowService }) => {
    const found = await workflowService.describeNamespace({ namespace }).catch(() => undefined)
    if (found) return
    await workflowService.registerNamespace({
      namespace,
      workflowExecutionRetentionPeriod: Duration.fromObject({ seconds: 3_650 * secondsOfDay }),
    })
  })
}

export interface ClusterOptions {
  readonly server: string
  readonly sqlTool: string
  readonly dataFolder: string
  /** Where the tool and where the server reach PostgreSQL; its user may create databases. */
  readonly database: URL
  readonly databaseOfServer: URL
  readonly namespace: string
}

/** Starts it and waits until its namespace answers. */
export async function startTemporalCluster(options: ClusterOptions) {
  const { server, dataFolder, namespace } = options
  await layOutDatabases(options.sqlTool, options.database)
  const port = await freePort()
  const address = `127.0.0.1:${port}`
  mkdirSync(dataFolder, { recursive: true })
  const settings = JSON.stringify(await configuration(options.databaseOfServer, port), null, 2)
  writeFileSync(path.join(dataFolder, 'production-like.yaml'), settings, { mode: 0o600 })
  const running = await startProcess({
    name: 'Temporal',
    command: server,
    args: [
      '--root',
      dataFolder,
      '--config',
      '.',
      '--env',
      'production-like',
      '--allow-no-auth',
      'start',
    ],
    log: path.join(dataFolder, 'temporal.log'),
    ready: () => registerNamespace(address, namespace),
    readyWithinMs: 120_000,
  })
  return { ...running, address }
}
