/** The feed: every accepted event once, in the order of its transactions, for those who may read it. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { FeedScope } from '../../../storage/records/feed.ts'
import { type Engine, engines } from './engines.ts'
import { opening, refused, saved } from './events.ts'
import { placeOf, readAll } from './feed-pages.ts'

describe.each(Object.entries(engines))('The feed on %s', (_name, start) => {
  let engine: Engine
  beforeAll(async () => {
    engine = await start()
  }, 300_000)
  afterAll(() => engine.stop())

  it('has every accepted event once, and no refused one', async () => {
    const { records } = engine
    const head = await records.feedHead()
    const event = opening()
    await records.append([event])
    await records.append([refused(event.dossier)])
    await records.append([saved(event.dossier, 2), saved(event.dossier, 3)])
    const { read } = await readAll(records, head, 2)
    expect(read.map(placeOf)).toEqual([1, 2, 3].map((number) => `${event.dossier}/${number}`))
    expect(await records.feedHead()).toBe(read.at(-1)?.cursor)
  })

  it('has only the dossiers that name the reader', async () => {
    const { records } = engine
    const organisation = `CA ${randomUUID()}`
    const mine = opening({ organisation })
    const onPanel = opening()
    const panel = [{ sub: organisation, name: 'Expert', organisation: 'University' }]
    await records.append([mine, opening()].slice(0, 1))
    await records.append([{ ...onPanel, changes: { ...onPanel.changes, panel } }])
    await records.append([opening()])
    const within = async (scope: Exclude<FeedScope, 'everything'>) =>
      (await records.readFeed({ scope, limit: 50 })).items.map(({ entry }) => entry.event.dossier)
    expect(await within({ applicant: organisation })).toEqual([mine.dossier])
    expect(await within({ person: organisation })).toEqual([onPanel.dossier])
    expect(await within({ consulted: organisation })).toEqual([])
    expect(await within({})).toEqual([])
  })

  it('leaves out what would be too long to pass around', async () => {
    const { records } = engine
    const event = opening()
    const after = await records.feedHead()
    await records.append([event, saved(event.dossier, 2, { text: 'x'.repeat(5_000) })])
    const { read } = await readAll(records, after)
    expect(read[1]?.entry.event).toMatchObject({ detail: { omitted: true }, changes: {} })
  })

  it('keeps its cursors when every projection is rebuilt', async () => {
    const { records } = engine
    const event = opening()
    await records.append([event, saved(event.dossier, 2)])
    const before = await readAll(records)
    await records.reindex(() => {})
    const same = await readAll(records)
    expect(same.read.map(({ cursor }) => cursor)).toEqual(before.read.map(({ cursor }) => cursor))
    expect((await readAll(records, before.after)).read).toEqual([])
  })
})
