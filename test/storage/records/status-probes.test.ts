/** Status probes and revocation lists in SQL: kept once, in order, never altered, left alone by a rebuild. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { sql } from 'kysely'
import type { StatusProbe } from '../../../domain/status-probe.ts'
import { openDatabase } from '../../../storage/records/database.ts'
import { type Engine, engines } from './engines.ts'

const digest = (letter: string) => letter.repeat(64)
const url = 'http://crl.example.com/ca.crl'
const evidence = (sha256: string) => ({
  ...{ key: `evidence/x/${sha256}`, versionId: 'v1', sha256, size: 10 },
  mediaType: 'application/pkix-crl',
})
const day = (number: number) => new Date(Date.UTC(2026, 0, 1 + number)).toISOString()

const probeOf = (recognition: string, more: Partial<StatusProbe> = {}): StatusProbe => ({
  ...{ id: randomUUID(), recognition, organisation: 'example-ca', caSha256: digest('a') },
  ...{ kind: 'crl', url, at: day(0), outcome: 'answered', durationMs: 12 },
  detail: { en: 'signed and of the time', 'zh-CN': '签名有效且未过期' },
  ...more,
})
const listOf = (letter: string, ca = digest('a')) => ({
  ...{ caSha256: ca, url, sha256: digest(letter), evidence: evidence(digest(letter)) },
  ...{ thisUpdate: day(0), nextUpdate: day(7), crlNumber: '1208925819614629174706176', at: day(1) },
})

describe.each(Object.entries(engines))('Status probes on %s', (_name, start) => {
  let engine: Engine
  beforeAll(async () => {
    engine = await start()
  }, 300_000)
  afterAll(() => engine.stop())
  const probes = () => engine.records.statusProbes
  const lists = () => engine.records.revocationLists

  it('are kept once by id and read newest first, by page and filter', async () => {
    const recognition = randomUUID()
    const first = probeOf(recognition, { province: '44', nextUpdate: day(7), thisUpdate: day(0) })
    const second = probeOf(recognition, {
      ...{ at: day(1), outcome: 'unreachable', code: 'timeout', kind: 'ocsp' },
      ...{ certificate: digest('c'), evidence: evidence(digest('e')) },
    })
    await probes().keep([first])
    await probes().keep([{ ...first, outcome: 'stale' }, second])
    const page = await probes().list({ recognition, limit: 1 })
    expect(page.items).toEqual([second])
    expect(await probes().list({ recognition, limit: 1, after: page.next })).toEqual({
      items: [first],
    })
    const ids = async (query: object) =>
      (await probes().list({ recognition, limit: 9, ...query })).items.map(({ id }) => id)
    expect(await ids({ kind: 'crl' })).toEqual([first.id])
    expect(await ids({ outcome: 'unreachable' })).toEqual([second.id])
    expect(await ids({ from: day(1) })).toEqual([second.id])
    expect(await ids({ province: '44' })).toEqual([first.id])
    expect(await ids({ organisation: 'another' })).toEqual([])
  })

  it('say how often a URL answered within a month and a year', async () => {
    const recognition = randomUUID()
    const old = probeOf(recognition, { at: day(0) })
    const year = [100, 350, 360].map((at) => probeOf(recognition, { at: day(at) }))
    const failed = probeOf(recognition, { at: day(370), outcome: 'stale' })
    await probes().keep([old, ...year, failed])
    expect(await probes().availability(recognition, day(371))).toEqual([
      {
        ...{ url, kind: 'crl', last: { at: day(370), outcome: 'stale' } },
        days30: { probes: 3, answered: 2, share: 2 / 3 },
        days365: { probes: 4, answered: 3, share: 3 / 4 },
      },
    ])
    const last = await probes().lastOf(failed, 2)
    expect(last.map(({ id }) => id)).toEqual([failed.id, year[2]?.id])
    expect(await probes().lastOf({ ...failed, kind: 'ocsp' }, 2)).toEqual([])
  })

  it('bring revocation lists, each kept once for a CA certificate, in positions that only grow', async () => {
    const start = (await lists().after(0, 1000)).at(-1)?.position ?? 0
    const [one, other] = await Promise.all([lists().keep(listOf('1')), lists().keep(listOf('2'))])
    expect(await lists().keep({ ...listOf('1'), at: day(2) })).toEqual(one)
    const cross = await lists().keep(listOf('1', digest('b')))
    const all = await lists().after(start, 10)
    expect(all).toHaveLength(3)
    expect(all).toEqual(expect.arrayContaining([one, other, cross]))
    expect(all.at(-1)).toEqual(cross)
    expect(await lists().after(all[0]?.position ?? 0, 1)).toEqual([all[1]])
    expect(one).toEqual({ ...listOf('1'), position: one.position })
  })

  it('are never altered, and no rebuild of the projections touches them', async () => {
    const recognition = randomUUID()
    await probes().keep([probeOf(recognition)])
    const { position } = await lists().keep(listOf('9'))
    await engine.records.reindex(() => {})
    expect((await probes().list({ recognition, limit: 9 })).items).toHaveLength(1)
    expect(await lists().after(position - 1, 1)).toHaveLength(1)
    if (!engine.url.startsWith('postgres')) return
    const database = await openDatabase(engine.url)
    for (const table of ['status_probes', 'revocation_lists'])
      await expect(sql`delete from ${sql.table(table)}`.execute(database)).rejects.toThrow()
    await database.destroy()
  })
})
