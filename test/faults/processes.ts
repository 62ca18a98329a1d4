/** The service as processes of their own that can be killed: worker and API apart, or both in one. */
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from '../../stack/free-port.ts'
import { type DevelopmentStack, startDevelopment } from '../../stack/development.ts'
import { type RunningProcess, startProcess } from '../../stack/process.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

export interface KillableService {
  readonly stack: DevelopmentStack
  readonly address: string
  readonly databaseUrl: string
  /** By name, everything that can be killed and started again. */
  readonly parts: Readonly<Record<string, Pick<RunningProcess, 'kill9' | 'restart'>>>
  stop(): Promise<void>
}

interface Part {
  readonly name: string
  readonly file: string
  readonly ready: () => Promise<unknown>
}

/** Starts the servers and the parts as they are named; the API has a fixed port, so that it comes back where it was. */
async function start(
  dataFolder: string,
  databaseUrl: string | undefined,
  partsAt: (address: string) => readonly Part[],
): Promise<KillableService> {
  const http = await freePort()
  const stack = await startDevelopment({
    dataFolder,
    ports: { http },
    ...(databaseUrl && { databaseUrl }),
  })
  const address = `http://127.0.0.1:${http}`
  const started: Record<string, RunningProcess> = {}
  for (const { name, file, ready } of partsAt(address))
    started[name] = await startProcess({
      name,
      command: process.execPath,
      // Not the command `tsx`, which is a process around the process.
      args: ['--import', 'tsx', path.join(root, file)],
      environment: stack.environment,
      log: path.join(dataFolder, `${name}.log`),
      ready,
    })
  return {
    stack,
    address,
    databaseUrl: stack.environment.DATABASE_URL,
    parts: { ...started, Temporal: stack.temporal, S3: stack.store },
    async stop() {
      for (const each of Object.values(started)) await each.stop()
      await stack.stop()
    },
  }
}

async function isLive(address: string): Promise<void> {
  const { ok } = await fetch(`${address}/healthz`, { signal: AbortSignal.timeout(2_000) })
  if (!ok) throw new Error('expected the API to be live')
}

/** `worker.ts` and `server.ts` on a PostgreSQL server. */
export const startApart = (dataFolder: string, databaseUrl: string) =>
  start(dataFolder, databaseUrl, (address) => [
    // A worker answers nobody: that it works shows when acts are answered.
    { name: 'worker', file: 'worker.ts', ready: async () => {} },
    { name: 'API', file: 'server.ts', ready: () => isLive(address) },
  ])

/** Both in one process, on the embedded database. */
export const startTogether = (dataFolder: string) =>
  start(dataFolder, undefined, (address) => [
    { name: 'service', file: 'test/faults/service.ts', ready: () => isLive(address) },
  ])
