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
}

async function answers(address: string): Promise<void> {
  const connection = await Connection.connect({ address, connectTimeout: '2s' })
  await connection.workflowService
    .describeNamespace({ namespace: 'default' })
    .finally(() => connection.close())
}

/** Starts it and waits until the namespace `default` answers. */
export async function startTemporal({ executable, dataFolder, ...wanted }: TemporalOptions) {
  const port = wanted.port ?? (await freePort())
  const address = `127.0.0.1:${port}`
  const running = await startProcess({
    name: 'Temporal',
    command: executable,
    args: [
      ...['server', 'start-dev', '--ip', '127.0.0.1', '--port', String(port)],
      ...['--db-filename', path.join(dataFolder, 'temporal.db'), '--log-level', 'error'],
      ...['--http-port', String(await freePort()), '--metrics-port', String(await freePort())],
      ...(wanted.uiPort ? ['--ui-port', String(wanted.uiPort)] : ['--headless']),
    ],
    log: path.join(dataFolder, 'temporal.log'),
    ready: () => answers(address),
  })
  return { ...running, address }
}
