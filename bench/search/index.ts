/**
 * `npm run bench:search [-- --dossiers N --times N --engines PGlite,PostgreSQL]`: pages of the queue, the dossiers and the
 * register over 100,000 dossiers, with and without text, on both engines: p50, p95 and the slowest, in milliseconds.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Command } from 'commander'
import { startPostgres } from '../../stack/postgres.ts'
import { resolvePostgres } from '../../stack/servers/postgres.ts'
import { openDatabase } from '../../storage/records/database.ts'
import { openRecords } from '../../storage/records/records.ts'
import { queriesOn } from './queries.ts'
import { seed } from './seed.ts'

const program: Command = new Command('bench:search')
  .option('--dossiers <n>', 'dossiers in the records', '100000')
  .option('--times <n>', 'times that each query is asked', '100')
  .option('--engines <list>', 'PGlite, PostgreSQL', 'PostgreSQL,PGlite')
  .parse()
const options = program.opts<Record<'dossiers' | 'times' | 'engines', string>>()
const say = (text: string) => process.stderr.write(`${text}\n`)

const engines: Record<string, (folder: string) => Promise<{ url: string; stop(): Promise<void> }>> =
  {
    PGlite: async (folder) => ({
      url: `file:${path.join(folder, 'records')}`,
      stop: async () => {},
    }),
    async PostgreSQL(dataFolder) {
      const binFolder = await resolvePostgres()
      if (!binFolder) throw new Error('expected PostgreSQL 15 or newer: npm run servers')
      return startPostgres({ binFolder, dataFolder })
    },
  }

async function ask(url: string, engine: string): Promise<void> {
  const records = await openRecords(url)
  const rows: Record<string, Record<string, number>> = {}
  for (const [what, query] of Object.entries(await queriesOn(records))) {
    const times: number[] = []
    for (let number = 0; number < Number(options.times) + 10; number += 1) {
      const started = performance.now()
      await query(records, number)
      // The first ones fill caches.
      if (number >= 10) times.push(performance.now() - started)
    }
    const sorted = times.sort((one, other) => one - other)
    const at = (share: number) =>
      Number((sorted[Math.ceil(sorted.length * share) - 1] ?? 0).toFixed(1))
    rows[what] = { p50: at(0.5), p95: at(0.95), slowest: at(1) }
    say(`${engine}: ${what}: p95 ${at(0.95)} ms`)
  }
  await records.close()
  console.log(`${engine}, ${options.dossiers} dossiers, milliseconds`)
  console.table(rows)
}

for (const name of options.engines.split(',')) {
  const start = engines[name]
  if (!start) throw new Error(`expected PGlite or PostgreSQL, got ${name}`)
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-search-'))
  const engine = await start(folder)
  try {
    const database = await openDatabase(engine.url)
    const total = Number(options.dossiers)
    await seed(database, total, (done) => {
      if (done % 10_000 === 0 || done === total) say(`${name}: ${done}/${total} dossiers written`)
    })
    await database.destroy()
    await ask(engine.url, name)
  } finally {
    await engine.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
