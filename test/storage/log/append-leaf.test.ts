import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { sql } from 'kysely'
import { leafHash } from '../../../documents/log/hashes.ts'
import { appendLeaf, leafBytes } from '../../../storage/log/append-leaf.ts'
import { createLogLeaves } from '../../../storage/log/leaves.ts'
import { openDatabase } from '../../../storage/records/database.ts'
import type { Database } from '../../../storage/records/tables.ts'
import { type Engine, engines } from '../records/engines.ts'
import { leafOf } from './leaf.ts'

const count = 200

describe.each(Object.entries(engines))('Leaves of the log on %s', (name, start) => {
  let engine: Engine
  let database: Database
  beforeAll(async () => {
    engine = await start()
    // PGlite belongs to one opening.
    if (name === 'PGlite') await engine.records.close()
    database = await openDatabase(engine.url)
  }, 120_000)
  afterAll(async () => {
    await database.destroy()
    await engine.stop()
  })

  it('are numbered without a gap, many at once and some rolled back, in the order of commits', async () => {
    const log = createLogLeaves(database)
    const committed: number[] = []
    const outcomes = await Promise.allSettled(
      Array.from({ length: count }, (_, number) =>
        database
          .transaction()
          .execute(async (work) => {
            const index = await appendLeaf(work, leafOf(number), `decision-${number}`)
            if (number % 7 === 3) throw new Error('rolled back')
            return index
          })
          .then((index) => committed.push(index)),
      ),
    )
    const kept = outcomes.filter(({ status }) => status === 'fulfilled').length
    expect(kept).toBe(count - Math.ceil((count - 3) / 7))
    expect(committed.toSorted((one, other) => one - other)).toEqual(
      Array.from({ length: kept }, (_, index) => index),
    )
    expect(await log.size()).toBe(kept)
  }, 120_000)

  it('are those that were appended, hashed by the database as RFC 6962 says', async () => {
    const log = createLogLeaves(database)
    const found = await log.find('decision-42')
    expect(found?.bytes).toEqual(leafBytes(leafOf(42)))
    expect(found?.leafHash).toEqual(leafHash(leafBytes(leafOf(42))))
    const page = await log.read({ from: 10, to: 20 })
    expect(page.map(({ index }) => index)).toEqual([10, 11, 12, 13, 14, 15, 16, 17, 18, 19])
    expect(await log.read({ from: 1_000, to: 2_000 })).toEqual([])
    expect(await log.find('decision-3')).toBeUndefined()
  })

  it('are appended once for a subject, and never with other bytes', async () => {
    const log = createLogLeaves(database)
    const before = await log.size()
    const [one, other] = await Promise.all([
      log.append(leafOf(900), 'twice'),
      log.append(leafOf(900), 'twice'),
    ])
    expect([one, other]).toEqual([before, before])
    await expect(log.append(leafOf(901), 'twice')).rejects.toThrow('got another')
    expect(await log.size()).toBe(before + 1)
  })

  it.each([
    ["update log_leaves set subject = 'x'", 'append-only'],
    ['delete from log_leaves', 'append-only'],
    ['truncate log_leaves', 'append-only'],
    [`insert into log_leaves (index, leaf, at, subject) values (7000, 'x', 'now', 'y')`, 'gap'],
  ])('are kept by the database itself: %s', async (statement, refusal) => {
    await expect(sql.raw(statement).execute(database)).rejects.toThrow(refusal)
  })
})

describe('The order of leaves on PostgreSQL', () => {
  it('is that of commits: whoever comes second waits for the first', async () => {
    const engine = await engines.PostgreSQL()
    const database = await openDatabase(engine.url)
    const log = createLogLeaves(database)
    const order: string[] = []
    let goOn = () => {}
    let begun = () => {}
    const held = new Promise<void>((resolve) => (goOn = resolve))
    const first = new Promise<void>((resolve) => (begun = resolve))
    const slow = database.transaction().execute(async (work) => {
      await appendLeaf(work, leafOf(1), 'slow')
      begun()
      await held
      order.push('slow')
    })
    await first
    const fast = log.append(leafOf(2), 'fast').then((index) => order.push(`fast ${index}`))
    // The second is waiting in the database, not on its way there.
    for (let waiting = 0; waiting === 0;) {
      const { rows } = await sql<{ waiting: number }>`
        select count(*)::integer as waiting from pg_locks where locktype = 'advisory' and not granted`.execute(
        database,
      )
      waiting = rows[0]!.waiting
    }
    goOn()
    await Promise.all([slow, fast])
    expect(order).toEqual(['slow', 'fast 1'])
    await database.destroy()
    await engine.stop()
  }, 120_000)
})
