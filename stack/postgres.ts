/** PostgreSQL on a folder, for the production dialect: found on PATH or in Debian's place, else installed where that works. */
import { execFileSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import path from 'node:path'
import pg from 'pg'
import { freePort } from './free-port.ts'
import { startProcess } from './process.ts'
import { runShowing } from './progress.ts'
import { onPath } from './resolve.ts'

const debianPlace = '/usr/lib/postgresql'

function installed(given?: string): string | undefined {
  if (given !== undefined) return given
  const found = onPath('initdb')
  if (found) return path.dirname(found)
  const versions = existsSync(debianPlace) ? readdirSync(debianPlace).map(Number) : []
  const newest = versions.filter((each) => each >= 15).sort((a, b) => b - a)[0]
  return newest === undefined ? undefined : path.join(debianPlace, String(newest), 'bin')
}

/** Folder of PostgreSQL's programs, or undefined where it cannot be had. */
export async function resolvePostgres(given?: string): Promise<string | undefined> {
  const found = installed(given)
  const apt = onPath('apt-get')
  if (found || !apt || process.getuid?.() !== 0) return found
  await runShowing({ what: 'updating the package list', command: apt, args: ['update', '-qq'] })
  await runShowing({
    what: 'installing PostgreSQL',
    command: apt,
    args: ['install', '-y', '-qq', 'postgresql'],
    environment: { DEBIAN_FRONTEND: 'noninteractive' },
  })
  return installed()
}

/** PostgreSQL refuses to run as root: then the system's own user of that name runs it. */
function serverUser() {
  if (process.getuid?.() !== 0) return undefined
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

export interface PostgresOptions {
  readonly binFolder: string
  readonly dataFolder: string
  readonly port?: number
}

/** Starts it on 127.0.0.1 with a password of its own; answers the URL of its database. */
export async function startPostgres({ binFolder, dataFolder, ...wanted }: PostgresOptions) {
  const port = wanted.port ?? (await freePort())
  const user = serverUser()
  const cluster = path.join(dataFolder, 'cluster')
  const password = randomBytes(12).toString('hex')
  mkdirSync(dataFolder, { recursive: true })
  if (user) chownSync(dataFolder, user.uid, user.gid)
  const secret = path.join(dataFolder, 'password')
  writeFileSync(secret, password, { mode: 0o600 })
  if (user) chownSync(secret, user.uid, user.gid)
  const init = ['-D', cluster, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${secret}`]
  execFileSync(path.join(binFolder, 'initdb'), [...init, '-E', 'UTF8', '--locale=C.UTF-8'], {
    stdio: 'ignore',
    ...user,
  })
  const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`
  const running = await startProcess({
    name: 'PostgreSQL',
    command: path.join(binFolder, 'postgres'),
    args: ['-D', cluster, '-p', String(port), '-h', '127.0.0.1', '-k', dataFolder],
    log: path.join(dataFolder, 'postgres.log'),
    ready: () => answers(url),
    ...(user && { user }),
  })
  return { ...running, url }
}

async function answers(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('select 1').finally(() => client.end())
}
