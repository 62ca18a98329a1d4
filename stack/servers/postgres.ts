/** PostgreSQL's programs: found on PATH or in Debian's place, else installed where that works. */
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { onStderr, type Progress } from '../progress.ts'
import { givenExecutable, onPath } from '../resolve.ts'
import { runCommand } from '../run-command.ts'

const debianPlace = '/usr/lib/postgresql'
const oldestVersion = 15

/** Why a test that needs it skips. */
export const postgresIsMissing =
  'PostgreSQL 15 or newer is neither on PATH nor could apt-get install it; set POSTGRES_BIN to its bin folder'

export interface PostgresSearch {
  /** Folder of its programs, given by the configuration. */
  readonly given?: string | undefined
  readonly searchPath?: string
  readonly progress?: Progress
}

function installed(searchPath?: string): string | undefined {
  const found = onPath('initdb', searchPath)
  if (found) return path.dirname(found)
  const versions = existsSync(debianPlace) ? readdirSync(debianPlace).map(Number) : []
  const newest = versions.filter((each) => each >= oldestVersion).sort((a, b) => b - a)[0]
  return newest === undefined ? undefined : path.join(debianPlace, String(newest), 'bin')
}

async function install(apt: string, progress: Progress): Promise<void> {
  const environment = { DEBIAN_FRONTEND: 'noninteractive' }
  const get = (what: string, args: readonly string[]) =>
    runCommand({ what, command: apt, args, environment }, progress)
  await get('updating the list of packages', ['update', '-q'])
  await get('installing PostgreSQL', ['install', '-y', '-q', 'postgresql'])
}

/** Folder of PostgreSQL's programs, or undefined where it cannot be had: see `postgresIsMissing`. */
export async function resolvePostgres(search: PostgresSearch = {}): Promise<string | undefined> {
  const { given, searchPath, progress = onStderr } = search
  if (given !== undefined)
    return path.dirname(givenExecutable('initdb', 'POSTGRES_BIN', path.join(given, 'initdb')))
  const found = installed(searchPath)
  const apt = onPath('apt-get', searchPath)
  if (found || !apt || process.getuid?.() !== 0) return found
  // Without a network it fails, and that is an answer.
  await install(apt, progress).catch((error: unknown) => progress.say(String(error)))
  return installed(searchPath)
}
