import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { FeedEvent } from '../../api/feed-events.ts'
import type { LedgerEntry } from '../../domain/ledger.ts'
import { openCase, systemEvent } from '../notification/cases.ts'
import { until } from '../notification/receiver.ts'
import { refused } from '../storage/records/events.ts'
import { person, type Scene, startScene } from './feed-scene.ts'

type Page = { items: FeedEvent[]; next?: string }

let scene: Scene
beforeAll(async () => {
  scene = await startScene({ terms: { heartbeatMs: 60, perPerson: 2 } })
}, 60_000)
afterAll(() => scene.stop())

const officer = person('liu', 'officer')
const elena = person('elena', 'applicant', 'Foreign CA')
const stranger = person('mallory', 'applicant', 'Another CA')
const expert = person('zhang', 'expert', 'University')

const events = async (who = officer, query = '') =>
  (await scene.json<Page>(who, `/events${query}`)).body

/** A dossier with a panel, an internal event and a refused act. */
async function told(): Promise<string> {
  const dossier = await openCase(scene.records)
  const panel = [{ sub: 'zhang', name: 'Zhang', organisation: 'University' }]
  await scene.records.append([
    systemEvent(dossier, 2, { act: 'assign', detail: { experts: ['zhang'] }, changes: { panel } }),
  ])
  await scene.records.append([refused(dossier)])
  await scene.records.append([
    systemEvent(dossier, 3, { act: 'accept', detail: { note: 'to the applicant' } }),
  ])
  return dossier
}

describe('GET /events', () => {
  it('tells officials of every accepted event, page by page', async () => {
    const dossier = await told()
    const seen: FeedEvent[] = []
    for (let query = '?limit=1', more = true; more;) {
      const { items, next } = await events(officer, query)
      seen.push(...items)
      query = `?limit=1&after=${next}`
      more = next !== undefined
    }
    const own = seen.filter((event) => event.dossier === dossier)
    expect(own.map(({ event, act }) => [event, act])).toEqual([
      [1, 'open'],
      [2, 'assign'],
      [3, 'accept'],
    ])
    expect((await events(officer, `?after=${own.at(-1)?.cursor}`)).items).toEqual([])
  })

  it('shows applicants what the ledger shows them, and no more', async () => {
    const dossier = await told()
    const own = (await events(elena, '?limit=200')).items.filter((each) => each.dossier === dossier)
    const ledger = await scene.json<{ items: LedgerEntry[] }>(elena, `/dossiers/${dossier}/ledger`)
    for (const { position, act, detail, by } of own) {
      const entry = ledger.body.items.find((each) => each.position === position)
      expect({ act, detail, by }).toMatchObject({
        act: entry?.event.act,
        detail: entry?.event.detail,
        by: entry?.event.by,
      })
    }
    expect(own.map(({ act }) => act)).toEqual(['open', 'internal', 'accept'])
    expect(JSON.stringify(own)).not.toContain('zhang')
    expect(own[1]?.by.sub).toBe('withheld')
  })

  it('shows other organisations nothing, and experts only the dossiers that they are on', async () => {
    const dossier = await told()
    const other = await openCase(scene.records)
    expect((await events(stranger)).items).toEqual([])
    const seen = (await events(expert, '?limit=200')).items.map((event) => event.dossier)
    expect(seen).toContain(dossier)
    expect(seen).not.toContain(other)
    const nobody = person('deng', 'expert', 'University')
    expect((await events(nobody)).items).toEqual([])
  })

  it('refuses administrators, and cursors that are none', async () => {
    const administrator = person('root', 'administrator')
    expect((await scene.json(administrator, '/events')).status).toBe(403)
    for (const after of ['x', '1.2', '1.2.3.4', '-1.2.3', '1.99999999999999999999.1'])
      expect([after, (await scene.json(officer, `/events?after=${after}`)).status]).toEqual([
        after,
        422,
      ])
  })
})

/** A stream that is being read. */
async function stream(who = officer, to = '/events/stream', more = {}) {
  const abort = new AbortController()
  const response = await scene.send(who, to, { signal: abort.signal, ...more })
  let text = ''
  let isOver = false
  const read = async () => {
    for await (const chunk of response.body ?? [])
      text += Buffer.from(chunk as Uint8Array).toString()
  }
  void read()
    .catch(() => undefined)
    .finally(() => (isOver = true))
  return {
    response,
    text: () => text,
    isOver: () => isOver,
    events: () =>
      [...text.matchAll(/^data: (.*)$/gm)].map(([, data]) => JSON.parse(data ?? '') as FeedEvent),
    leave: () => abort.abort(),
  }
}

describe('GET /events/stream', () => {
  it('sends what happens from now on, and comments in between', async () => {
    const reader = await stream()
    expect(reader.response.headers.get('content-type')).toContain('text/event-stream')
    const dossier = await told()
    await until('three events', () => reader.events().length === 3)
    expect(reader.events().map((event) => [event.dossier, event.event])).toEqual(
      [1, 2, 3].map((number) => [dossier, number]),
    )
    await until('a heartbeat', () => reader.text().includes('\n: still here\n'))
    expect(reader.text()).toContain('retry: ')
    reader.leave()
  })

  it('sends first what was missed since Last-Event-ID, each event once', async () => {
    const first = await stream()
    const dossier = await told()
    await until('three events', () => first.events().length === 3)
    first.leave()
    const last = first.events()[0]?.cursor ?? ''
    await scene.records.append([systemEvent(dossier, 4)])
    const writing = (async () => {
      for (let event = 5; event < 25; event += 1)
        await scene.records.append([systemEvent(dossier, event)])
    })()
    const again = await stream(officer, '/events/stream', { headers: { 'Last-Event-ID': last } })
    await writing
    await until('all of them', () => again.events().some(({ event }) => event === 24))
    expect(again.events().map(({ event }) => event)).toEqual(
      Array.from({ length: 23 }, (_each, index) => index + 2),
    )
    again.leave()
  })

  it('redacts for applicants, and tells other organisations nothing', async () => {
    const [own, others] = [await stream(elena), await stream(stranger)]
    await told()
    await until('three events', () => own.events().length === 3)
    expect(own.events().map(({ act }) => act)).toEqual(['open', 'internal', 'accept'])
    expect(own.text()).not.toContain('zhang')
    expect(others.events()).toEqual([])
    own.leave()
    others.leave()
  })

  it('ends when the token expires', async () => {
    const reader = await stream(person('short', 'officer'), '/events/stream', { lifetime: '2s' })
    expect(reader.isOver()).toBe(false)
    await until('the end', reader.isOver, 4_000)
  })

  it('is open to one person so many times, and again once they leave', async () => {
    const who = person('many', 'officer')
    const open = [await stream(who), await stream(who)]
    const refusedStream = await scene.json<{ type: string }>(who, '/events/stream')
    expect(refusedStream).toMatchObject({
      status: 429,
      body: { type: '/problems/too-many-streams' },
    })
    for (const each of open) each.leave()
    await until('a place', async () => {
      const next = await stream(who)
      next.leave()
      return next.response.status === 200
    })
    expect(scene.errors).toEqual([])
  })
})
