/** The topology of production on this machine with nothing in it yet, and what is needed to open dossiers in it. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client, Connection } from '@temporalio/client'
import { type Cast, castOf } from '../../demo/cast.ts'
import { type Caller, createCaller } from '../../demo/client.ts'
import { convertingData } from '../../encryption/data-converter.ts'
import { type ProductionLike, startProductionLike } from '../../stack/production-like/start.ts'
import { type DevelopmentPerson, issueToken } from '../../stack/identity/token.ts'
import type { Configuration } from '../../temporal.config.ts'

export interface Topology {
  readonly stack: ProductionLike
  readonly dataFolder: string
  readonly configuration: Configuration
  readonly client: Client
  readonly cast: Cast
  /** Somebody at the interface, through the balancer. */
  callerOf(person: DevelopmentPerson): Promise<Caller>
  stop(): Promise<void>
}

// One process asks for everybody: nobody is to be slowed down for that.
const environment = { REQUESTS_PER_MINUTE: '1000000', OFFICIAL_REQUESTS_PER_MINUTE: '1000000' }

export async function startTopology(): Promise<Topology> {
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'bench-scale-'))
  // PostgreSQL runs as a user of its own.
  chmodSync(dataFolder, 0o755)
  const remove = () => rmSync(dataFolder, { recursive: true, force: true })
  const stack = await startProductionLike({ dataFolder, environment }).catch((error: unknown) => {
    remove()
    throw error
  })
  const configuration = await stack.configuration()
  const { temporal, identity } = configuration
  const connection = await Connection.connect({ address: temporal.address })
  const { namespace, payloadKeys } = temporal
  return {
    stack,
    dataFolder,
    configuration,
    client: new Client({ connection, namespace, ...convertingData(payloadKeys) }),
    cast: await castOf(stack, stack.address),
    callerOf: async (person) =>
      createCaller(stack.address, await issueToken(stack.key, person, identity)),
    async stop() {
      await connection.close()
      await stack.stop()
      remove()
    },
  }
}
