/** Temporal's development server: the real server on a SQLite file, bound to this machine. */
import path from 'node:path'
import { Connection } from '@temporalio/client'
import { freePort } from './free-port.ts'
import { startProcess } from './process.ts'

export interface TemporalOptions {
  readonly executable: string
  readonly dataFolder: string
  readonly port?: number
  /** Serves Temporal's own pages there; absent: none. */
  readonly uiPort?: number
  /** Takes what it prints; `temporal.log` in the data folder where absent. */
  readonly log?: string
}

async function answers(address: string): Promise<void> {
  const connection = await Connection.connect({ address, connectTimeout: '2s' })
  await connection.workflowService
    .describeNamespace({ namespace: 'default' })
    .finally(() => connection.close())
}

/** Starts it and waits until the namespace `default` answers; what it knows is in the data folder. */
export async function startTemporal({ executable, dataFolder, ...wanted }: TemporalOptions) {
  const port = await freePort(wanted.port)
  const address = `127.0.0.1:${port}`
  const running = await startProcess({
    name: 'Temporal',
    command: executable,
    args: [
      ...['server', 'start-dev', '--ip', '127.0.0.1', '--port', String(port)],
      ...['--db-filename', path.join(dataFolder, 'temporal.db'), '--log-level', 'warn'],
      ...['--http-port', String(await freePort()), '--metrics-port', String(await freePort())],
      ...(wanted.uiPort ? ['--ui-port', String(await freePort(wanted.uiPort))] : ['--headless']),
    ],
    log: wanted.log ?? path.join(dataFolder, 'temporal.log'),
    ready: () => answers(address),
  })
  return { ...running, address }
}
