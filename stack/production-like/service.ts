/** APIs and workers of the production-like stack, each a process of its own. */
import path from 'node:path'
import { readConfiguration } from '../../temporal.config.ts'
import { freePort } from '../free-port.ts'
import { type ProcessSpec, startProcess } from '../process.ts'
import { onStderr } from '../progress.ts'
import { workflowBundle } from '../workflow-bundle.ts'
import { type Part, partOf } from './part.ts'

const root = path.join(import.meta.dirname, '..', '..')

/** The workflows of this build, bundled once: a worker that is started again works at once. */
const ownWorkflows = () =>
  workflowBundle({ cacheFolder: readConfiguration().servers.cacheFolder, progress: onStderr })

export interface WorkerTerms {
  readonly queues: 'procedure' | 'checks'
  readonly build: string
  /** Folder with another version of this project. */
  readonly root?: string
}

export interface ServiceTerms {
  readonly dataFolder: string
  readonly environmentOf: (part: string) => Promise<NodeJS.ProcessEnv>
  /** Takes every part that is started. */
  readonly parts: Record<string, Part>
}

async function isLive(address: string): Promise<void> {
  const { ok } = await fetch(`http://${address}/healthz`, { signal: AbortSignal.timeout(2_000) })
  if (!ok) throw new Error('expected the API to be live')
}

export function createService({ dataFolder, environmentOf, parts }: ServiceTerms) {
  const start = async (
    name: string,
    file: string,
    { ready, environment }: Pick<ProcessSpec, 'ready' | 'environment'>,
  ) =>
    startProcess({
      name,
      command: process.execPath,
      // Not the command `tsx`, which is a process around the process.
      args: ['--import', 'tsx', file],
      log: path.join(dataFolder, `${name}.log`),
      ready,
      readyWithinMs: 120_000,
      environment: { ...(await environmentOf(name)), ...environment },
    })

  return {
    async startApi(name: string): Promise<Part> {
      const port = await freePort()
      const address = `127.0.0.1:${port}`
      const environment = { HTTP_PORT: String(port), HTTP_HOST: '127.0.0.1', TRUSTED_PROXIES: '1' }
      const ready = () => isLive(address)
      const running = await start(name, path.join(root, 'server.ts'), { ready, environment })
      return (parts[name] = partOf(running, name, address))
    },

    /** Starts a worker; of another build, from another folder, where that is said. */
    async startWorker(name: string, worker: WorkerTerms): Promise<Part> {
      const environment = {
        ...{ WORKER_QUEUES: worker.queues, WORKER_BUILD: worker.build },
        ...(worker.root === undefined && { WORKFLOW_BUNDLE: await ownWorkflows() }),
      }
      const file = path.join(worker.root ?? root, 'worker.ts')
      // A worker answers nobody: that it works shows when acts are answered.
      const running = await start(name, file, { ready: async () => {}, environment })
      return (parts[name] = partOf(running, name))
    },
  }
}
