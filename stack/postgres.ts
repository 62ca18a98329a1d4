/** PostgreSQL on a folder, for the production dialect, bound to this machine. */
import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { freePort } from './free-port.ts'
import { startProcess } from './process.ts'

export interface PostgresOptions {
  /** Folder of `initdb` and `postgres`. */
  readonly binFolder: string
  readonly dataFolder: string
  readonly port?: number
  /** Takes what it prints; `postgres.log` in the data folder where absent. */
  readonly log?: string
}

type User = { readonly uid: number; readonly gid: number } | undefined

/** PostgreSQL refuses to run as root: then the system's own user of that name runs it. */
function serverUser(): User {
  if (process.getuid?.() !== 0) return undefined
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

/** The cluster's password: made with it, kept beside it, readable by the server's user only. */
function passwordIn(file: string, user: User): string {
  if (!existsSync(file)) {
    writeFileSync(file, randomBytes(16).toString('hex'), { mode: 0o600, flag: 'wx' })
    if (user) chownSync(file, user.uid, user.gid)
  }
  return readFileSync(file, 'utf8')
}

function makeCluster(binFolder: string, cluster: string, passwordFile: string, user: User): void {
  if (existsSync(cluster)) return
  // Moved into place whole: initdb that is killed leaves a folder that no server starts on.
  const making = `${cluster}.making`
  rmSync(making, { recursive: true, force: true })
  const terms = ['-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`]
  const content = ['-E', 'UTF8', '--locale=C.UTF-8', '--no-sync']
  const as = { cwd: path.dirname(cluster), stdio: 'pipe', ...user } as const
  try {
    execFileSync(path.join(binFolder, 'initdb'), ['-D', making, ...terms, ...content], as)
  } catch (error) {
    const hint = user ? ' (every folder above it must be open to the user postgres)' : ''
    throw new Error(`PostgreSQL could not be set up in ${cluster}${hint}: ${String(error)}`, {
      cause: error,
    })
  }
  renameSync(making, cluster)
}

async function answers(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 })
  await client.connect()
  await client.query('select 1').finally(() => client.end())
}

/** Starts it with a password of its own, on the data of the folder if there are any; answers the database's URL. */
export async function startPostgres({ binFolder, dataFolder, ...wanted }: PostgresOptions) {
  const port = await freePort(wanted.port)
  const user = serverUser()
  mkdirSync(dataFolder, { recursive: true })
  if (user) chownSync(dataFolder, user.uid, user.gid)
  const cluster = path.resolve(dataFolder, 'cluster')
  const passwordFile = path.resolve(dataFolder, 'password')
  const password = passwordIn(passwordFile, user)
  makeCluster(binFolder, cluster, passwordFile, user)
  const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`
  const running = await startProcess({
    name: 'PostgreSQL',
    command: path.join(binFolder, 'postgres'),
    // No Unix socket: its path may not be longer than 107 bytes, and a data folder's may.
    args: ['-D', cluster, '-p', String(port), '-h', '127.0.0.1', '-k', ''],
    log: wanted.log ?? path.join(dataFolder, 'postgres.log'),
    ready: () => answers(url),
    // Its SIGTERM waits until every client has gone.
    stopSignal: 'SIGINT',
    ...(user && { user }),
  })
  return { ...running, url }
}
