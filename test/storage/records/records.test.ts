import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type Kysely, sql } from 'kysely'
import { openDatabase } from '../../../storage/records/database.ts'
import { type Engine, engines } from './engines.ts'
import { opening, refused, saved, task, withTasks } from './events.ts'

describe.each(Object.entries(engines))('Records on %s', (name, start) => {
  let engine: Engine
  beforeAll(async () => {
    engine = await start()
  }, 300_000)
  afterAll(() => engine.stop())

  const fresh = async (more: Parameters<typeof opening>[0] = {}) => {
    const event = opening(more)
    await engine.records.append([event])
    return event.dossier
  }

  describe('Ledger', () => {
    it('writes an event once, however often it is recorded', async () => {
      const { records } = engine
      const id = await fresh()
      const events = [saved(id, 2, { a: 1 }), saved(id, 3, { a: 2 })]
      await records.append(events)
      await records.append(events)
      expect(await records.verifyLedger(id)).toEqual({ dossier: id, entries: 3 })
      expect((await records.findDossier(id))?.form).toEqual({ identity: { a: 2 } })
    })

    it('keeps one whole chain when refusals and events arrive at the same time', async () => {
      const { records } = engine
      const id = await fresh()
      await Promise.all([
        ...Array.from({ length: 40 }, () => records.append([refused(id)])),
        (async () => {
          for (let event = 2; event <= 41; event += 1) await records.append([saved(id, event)])
        })(),
      ])
      expect(await records.verifyLedger(id)).toEqual({ dossier: id, entries: 81 })
      const { items } = await records.readLedger(id, { limit: 200 })
      expect(items.map(({ position }) => position)).toEqual(items.map((_item, index) => index + 1))
    })

    it('reads page by page, and by act', async () => {
      const { records } = engine
      const id = await fresh()
      await records.append([saved(id, 2), saved(id, 3)])
      const first = await records.readLedger(id, { limit: 2 })
      expect(first.items).toHaveLength(2)
      const second = await records.readLedger(id, { after: Number(first.next), limit: 2 })
      expect(second.items.map(({ event }) => event.event)).toEqual([3])
      expect(second.next).toBeUndefined()
      expect((await records.findEntry(id, { key: 'key-3' }))?.event.event).toBe(3)
    })
  })

  describe('Projections', () => {
    it('are the same after they were rebuilt from the ledger', async () => {
      const { records } = engine
      const id = await fresh()
      await records.append([saved(id, 2, { a: '中' }), withTasks(id, 3, [task(id, 1)])])
      const closed = task(id, 1, { state: 'completed' })
      await records.append([withTasks(id, 4, [closed, task(id, 2)]), refused(id)])
      const before = await records.findDossier(id)
      await records.reindex(() => {})
      expect(await records.findDossier(id)).toEqual(before)
      expect(before?.dossier.tasks).toHaveLength(2)
    })
  })

  describe('Work queue', () => {
    it('never lists a task that was completed', async () => {
      const { records } = engine
      const id = await fresh({ organisation: name })
      const query = { roles: ['intake'], organisation: name, limit: 10 }
      await records.append([withTasks(id, 2, [task(id, 1)])])
      expect((await records.listTasks(query)).items).toHaveLength(1)
      await records.append([withTasks(id, 3, [task(id, 1, { state: 'completed' })])])
      expect((await records.listTasks(query)).items).toEqual([])
    })

    it('finds Latin and Chinese substrings, whatever their case and width', async () => {
      const { records } = engine
      const zh = `甲${randomUUID().slice(0, 4)}电子认证`
      const id = await fresh({ zh })
      await records.append([withTasks(id, 2, [task(id, 1)])])
      const found = async (text: string) =>
        (await records.listTasks({ roles: ['intake'], text, limit: 200 })).items.map(
          (item) => item.task.dossier,
        )
      expect(await found(zh.slice(0, 5))).toEqual([id])
      expect(await found('INFORMATION Serv')).toContain(id)
      expect(await found('Ｉｎｆｏ')).toContain(id)
      expect(await found('100%')).toEqual([])
    })

    it.each(['龘', '龘龖', 'qk', 'q%', '%_', '_'])(
      'finds %s, and takes no sign for a pattern',
      async (text) => {
        const { records } = engine
        const id = await fresh({ zh: '机构龘龖qk q%_认证' })
        await records.append([withTasks(id, 2, [task(id, 1)])])
        const found = async (sought: string) =>
          (await records.listDossiers({ text: sought, limit: 200 })).items.map((each) => each.id)
        expect(await found(text)).toContain(id)
        expect(await found(`${text}龘`)).not.toContain(id)
        const other = await fresh({ zh: '别的机构' })
        expect(await found(text)).not.toContain(other)
      },
    )

    it('is paged by due date, without gaps or repetitions', async () => {
      const { records } = engine
      const organisation = `paged ${name}`
      const id = await fresh({ organisation })
      const due = (number: number) => `2026-12-${String((number % 28) + 1).padStart(2, '0')}`
      const tasks = Array.from({ length: 55 }, (_each, index) =>
        task(id, index + 1, index % 5 === 0 ? {} : { due: due(index) }),
      )
      await records.append([withTasks(id, 2, tasks)])
      const seen: string[] = []
      for (let after: string | undefined, more = true; more;) {
        const page = await records.listTasks({ roles: ['intake'], organisation, limit: 10, after })
        seen.push(...page.items.map((item) => item.task.due ?? 'none'))
        after = page.next
        more = after !== undefined
      }
      expect(seen).toHaveLength(55)
      expect(seen).toEqual([...seen].sort((one, other) => order(one) - order(other)))
    })
  })

  it('accepts neither update nor delete nor truncate of the ledger', async () => {
    // PGlite belongs to one process and one opening: the guarantee is checked on a database of its own there.
    const own = name === 'PGlite' ? await engines.PGlite() : engine
    await own.records.append([opening()])
    const url = own.url
    if (own !== engine) await own.records.close()
    const database: Kysely<never> = (await openDatabase(url)) as never
    for (const statement of [
      "update ledger set hash = ''",
      'delete from ledger',
      'truncate ledger',
    ])
      await expect(sql.raw(statement).execute(database)).rejects.toThrow('append-only')
    await database.destroy()
  })
})

const order = (due: string) => (due === 'none' ? Number.MAX_SAFE_INTEGER : Date.parse(due))
