/** The feed while several write at once, as only a server of its own has it: PostgreSQL. */
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type Kysely, sql } from 'kysely'
import { openDatabase } from '../../../storage/records/database.ts'
import type { FeedEntry } from '../../../storage/records/feed.ts'
import { renewEra, writeFeed } from '../../../storage/records/feed-rows.ts'
import type { Database } from '../../../storage/records/tables.ts'
import { type Engine, engines } from './engines.ts'
import { opening, saved } from './events.ts'
import { placeOf, readAll } from './feed-pages.ts'

describe('The feed on PostgreSQL', () => {
  let engine: Engine
  let database: Database
  beforeAll(async () => {
    engine = await engines.PostgreSQL()
    database = await openDatabase(engine.url)
  }, 300_000)
  afterAll(async () => {
    await database.destroy()
    await engine.stop()
  })

  /** Appends as `append` does, and dawdles before and after the feed is written. */
  async function appendSlowly(event: ReturnType<typeof saved>): Promise<void> {
    await database.transaction().execute(async (work) => {
      await sql`select pg_advisory_xact_lock(hashtextextended(${event.dossier}, 0))`.execute(work)
      const { rows } = await sql<{ position: number }>`
        select max(position) + 1 as position from ledger where dossier = ${event.dossier}`.execute(
        work,
      )
      const position = rows[0]?.position ?? 1
      const entry = JSON.stringify(event)
      const chained = { previous_hash: '', hash: '', key: null, fingerprint: null }
      await work
        .insertInto('ledger')
        .values({ dossier: event.dossier, position, event: event.event ?? null, entry, ...chained })
        .execute()
      await sleep(Math.random() * 8)
      await writeFeed(work, event.dossier, [position])
      await sleep(Math.random() * 8)
    })
  }

  it('shows a paging reader all of 1,600 events of 8 writers at once, in the order of their dossiers', async () => {
    const { records } = engine
    const dossiers = Array.from({ length: 4 }, () => opening())
    for (const event of dossiers) await records.append([event])
    const from = await records.feedHead()
    const numbers = new Map(dossiers.map(({ dossier }) => [dossier, 1]))
    const written: Promise<void>[] = []
    const progress = { isWriting: true }
    const writer = async (index: number) => {
      for (let each = 0; each < 200; each += 1) {
        const { dossier } = dossiers[(index + each) % dossiers.length]!
        const number = numbers.get(dossier)! + 1
        numbers.set(dossier, number)
        await appendSlowly(saved(dossier, number))
      }
    }
    for (let index = 0; index < 8; index += 1) written.push(writer(index))
    const writing = Promise.all(written).finally(() => (progress.isWriting = false))
    const seen: FeedEntry[] = []
    for (let after = from; ;) {
      const last = !progress.isWriting
      const page = await readAll(records, after, 17)
      seen.push(...page.read)
      after = page.after ?? after
      if (last) break
      await sleep(1)
    }
    await writing
    expect(seen).toHaveLength(1_600)
    expect(new Set(seen.map(placeOf)).size).toBe(1_600)
    for (const { dossier } of dossiers) {
      const positions = seen
        .map(({ entry }) => entry)
        .filter(({ event }) => event.dossier === dossier)
        .map(({ position }) => position)
      expect(positions).toEqual(positions.map((_position, index) => index + 2))
    }
  }, 120_000)

  it('holds back what a slow transaction could still come before', async () => {
    const { records } = engine
    const quick = opening()
    await records.append([quick])
    const from = await records.feedHead()
    let release = () => {}
    const held = new Promise<void>((resolve) => (release = resolve))
    let late: Promise<void> = Promise.resolve()
    await new Promise<void>((begun) => {
      late = database.transaction().execute(async (work) => {
        await sql`select pg_current_xact_id()`.execute(work)
        begun()
        await held
      })
    })
    await records.append([saved(quick.dossier, 2)])
    const meanwhile = await readAll(records, from)
    release()
    await late
    expect(meanwhile.read).toEqual([])
    expect((await readAll(records, from)).read.map(placeOf)).toEqual([`${quick.dossier}/2`])
  })

  it('repeats, in order, a case whose rows were lost, after all that was read', async () => {
    const { records } = engine
    const event = opening()
    await records.append([event, saved(event.dossier, 2), saved(event.dossier, 3)])
    const from = await records.feedHead()
    await sql`delete from feed where dossier = ${event.dossier} and position = 2`.execute(database)
    await records.reindex(() => {})
    const { read } = await readAll(records, from)
    expect(read.map(placeOf)).toEqual([1, 2, 3].map((number) => `${event.dossier}/${number}`))
  })

  it('begins a new era on a database that was restored elsewhere, and loses no reader', async () => {
    const { records } = engine
    // As after a restore: the rows come from transactions that this server has not reached.
    await sql`update feed set xid = (xid::text::bigint + 1000000)::text::xid8`.execute(database)
    const { read, after } = await readAll(records)
    expect(read).toEqual([])
    await renewEra(database)
    const restored = await readAll(records, after)
    expect(restored.read.length).toBeGreaterThan(0)
    const event = opening()
    await records.append([event])
    const next = await readAll(records, restored.after)
    expect(next.read.map(placeOf)).toEqual([`${event.dossier}/1`])
    await renewEra(database)
    const eras = await (database as unknown as Kysely<{ feed_eras: { era: number } }>)
      .selectFrom('feed_eras')
      .selectAll()
      .execute()
    expect(eras).toHaveLength(2)
  })
})
