/** Empty records of the embedded engine, migrated: made once for each state of the migrations, then copied, for it takes seconds. */
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs'
import path from 'node:path'
import { openRecords } from '../storage/records/records.ts'
import { makeOnce } from './make-once.ts'
import type { Progress } from './progress.ts'

const root = path.join(import.meta.dirname, '..')
const migrations = 'storage/records/migrations'

function digestOfMigrations(): string {
  const digest = createHash('sha256')
  const names = readdirSync(path.join(root, migrations), { recursive: true, encoding: 'utf8' })
  const sources = names
    .filter((name) => name.endsWith('.ts'))
    .map((name) => path.join(migrations, name))
  for (const name of [...sources.toSorted(), 'storage/records/migrate.ts', 'package-lock.json'])
    digest.update(`${name}\0`).update(readFileSync(path.join(root, name)))
  return digest.digest('hex')
}

async function emptyRecords(cacheFolder: string, progress: Progress): Promise<string> {
  const target = path.resolve(cacheFolder, 'records', digestOfMigrations().slice(0, 16))
  await makeOnce(target, progress, async (making) => {
    const folder = path.join(making, 'records')
    const records = await openRecords(`file:${folder}`)
    await records.close()
    return folder
  })
  return target
}

/** Puts empty records where there are none yet; answers their URL. */
export async function freshRecords(
  folder: string,
  { cacheFolder, progress }: { cacheFolder: string; progress: Progress },
): Promise<string> {
  if (!existsSync(folder)) {
    const copying = `${folder}.copying-${process.pid}`
    mkdirSync(path.dirname(folder), { recursive: true })
    cpSync(await emptyRecords(cacheFolder, progress), copying, { recursive: true })
    renameSync(copying, folder)
  }
  return `file:${folder}`
}
