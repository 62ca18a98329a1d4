/** The topology of production on this machine: every part a process of its own, two APIs behind haproxy, workers of two kinds. */
import path from 'node:path'
import { Client, Connection } from '@temporalio/client'
import { readConfiguration } from '../../temporal.config.ts'
import { makeCurrent, type WorkerBuild } from '../current-build.ts'
import { freePort } from '../free-port.ts'
import { startBalancer } from './balancer.ts'
import { createEnvironment } from './environment.ts'
import { directly, type Part, partOf, type Through } from './part.ts'
import { resolvePrograms, type Servers, startServers } from './servers.ts'
import { createService } from './service.ts'

const namespace = 'recognition'
const apis = ['api-1', 'api-2']

export interface ProductionLikeOptions {
  /** Every folder above it must be open to the user postgres, as which PostgreSQL runs where this runs as root. */
  readonly dataFolder: string
  /** The port of haproxy; a free one where absent. */
  readonly port?: number
  /** What a part is told of another's address, when it is started; its own address where absent. */
  readonly through?: Through
  /** The build of the workers; `1` where absent. */
  readonly build?: string
  /** For APIs and workers, on top of what they need. */
  readonly environment?: NodeJS.ProcessEnv
}

export type ProductionLike = Awaited<ReturnType<typeof startProductionLike>>

/** Makes a build of the workers the current one; resolves once they ask for work and it is so. */
async function upgrade(address: string, build: WorkerBuild): Promise<void> {
  const connection = await Connection.connect({ address })
  const client = new Client({ connection, namespace })
  await makeCurrent(client, build).finally(() => connection.close())
}

/** Those that others need last. */
const stopping = (parts: Readonly<Record<string, Part>>, servers: Servers) => async () => {
  const names = Object.keys(parts).reverse()
  const isServer = (name: string) => Object.hasOwn(servers.parts, name)
  for (const name of names.filter((each) => !isServer(each))) await parts[name]?.stop()
  for (const name of names.filter(isServer)) await parts[name]?.stop()
}

/** Starts everything; throws with the last lines of whoever does not come up. */
export async function startProductionLike(options: ProductionLikeOptions) {
  const { through = directly, build = '1' } = options
  const dataFolder = path.resolve(options.dataFolder)
  const programs = await resolvePrograms()
  const servers = await startServers(programs, { dataFolder, namespace, through })
  const parts: Record<string, Part> = { ...servers.parts }
  const stop = stopping(parts, servers)
  const port = options.port || (await freePort())
  const address = `http://127.0.0.1:${port}`
  const terms = { dataFolder, namespace, through, publicAddress: address }
  const environmentOf = await createEnvironment(servers, { ...terms, more: options.environment })
  const { startApi, startWorker } = createService({ dataFolder, environmentOf, parts })
  const { deploymentName = '' } = readConfiguration({ WORKER_BUILD: build }).worker.version ?? {}
  const upgradeTo = (buildId: string) =>
    upgrade(servers.parts.temporal.address ?? '', { deploymentName, buildId })
  try {
    await Promise.all([
      ...apis.map(startApi),
      startWorker('worker-1', { queues: 'procedure', build }),
      startWorker('worker-2', { queues: 'procedure', build }),
      startWorker('checks-1', { queues: 'checks', build }),
    ])
    await upgradeTo(build)
    const backends: Record<string, string> = {}
    for (const to of apis)
      backends[to] = await through({ from: 'haproxy', to, address: parts[to]?.address ?? '' })
    const folder = path.join(dataFolder, 'haproxy')
    const balancing = { executable: programs.haproxy, dataFolder: folder, port, backends }
    const balancer = await startBalancer(balancing)
    parts.haproxy = partOf(balancer, 'haproxy', balancer.address)
  } catch (error) {
    await stop()
    throw error
  }
  return {
    /** Where the public finds it: http://127.0.0.1:port of haproxy. */
    address,
    /** By name: postgres, temporal, store, identity, api-1, api-2, worker-1, worker-2, checks-1, haproxy, and any worker added later. */
    parts: parts as Readonly<Record<string, Part>>,
    namespace,
    databaseUrl: servers.databaseUrl,
    /** The key of the identity provider, to issue tokens with. */
    key: servers.key,
    /** What a process outside is configured with, with `more` on top. */
    configuration: async (more: NodeJS.ProcessEnv = {}) =>
      readConfiguration({ ...(await environmentOf('outside')), ...more }),
    startWorker,
    /** Sends dossiers to the workers of a build from now on. */
    upgradeTo,
    /** Ends every part by its process. */
    stop,
  }
}
