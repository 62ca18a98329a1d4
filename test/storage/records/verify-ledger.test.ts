import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { sql } from 'kysely'
import { openDatabase } from '../../../storage/records/database.ts'
import { type Engine, engines } from './engines.ts'
import { opening, saved } from './events.ts'

const run = promisify(execFile)
let engine: Engine
beforeAll(async () => {
  engine = await engines.PostgreSQL()
}, 300_000)
afterAll(() => engine.stop())

const verify = () =>
  run('npx', ['tsx', 'cli/verify-ledger.ts'], {
    env: { ...process.env, DATABASE_URL: engine.url },
  }).then(
    ({ stdout }) => ({ code: 0, stdout }),
    (error: { code: number; stdout: string }) => error,
  )

describe('npm run ledger:verify', () => {
  it('finds a whole ledger whole, and names the place of a changed entry', async () => {
    const event = opening()
    await engine.records.append([event, saved(event.dossier, 2), saved(event.dossier, 3)])
    const whole = await verify()
    expect(whole.stdout).toContain('1 cases, 3 entries, 0 broken')
    expect(whole.code).toBe(0)

    // Whoever owns the database can switch the trigger off; the chain still tells.
    const database = await openDatabase(engine.url)
    await sql`alter table ledger disable trigger ledger_is_append_only`.execute(database)
    await sql`update ledger set entry = jsonb_set(entry, '{act}', '"decide"') where position = 2`.execute(
      database,
    )
    await database.destroy()
    const broken = await verify()
    expect(broken.stdout).toContain(`${event.dossier}: broken at 2`)
    expect(broken.code).toBe(1)
  })
})
