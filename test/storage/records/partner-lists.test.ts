/** Partners' lists in SQL: kept once, in order, never altered, and looked up by certificate. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { sql } from 'kysely'
import {
  etsiRecognised,
  type ListedService,
  type PartnerAlert,
  type PartnerImport,
  type PartnerSource,
} from '../../../domain/partner-list.ts'
import { openDatabase } from '../../../storage/records/database.ts'
import { type Engine, engines } from './engines.ts'

const pan = { sub: 'pan', name: '潘伟 Pan Wei' }
const at = '2026-11-21T08:00:00.000Z'
const digest = (letter: string) => letter.repeat(64)
const [granted = ''] = etsiRecognised

const sourceOf = (territory: string): PartnerSource => ({
  ...{ id: randomUUID(), territory, name: `List of ${territory}`, pinned: [digest('a')] },
  ...{ recognised: etsiRecognised, registeredAt: at, registeredBy: pan },
})
const importOf = (
  { id, territory }: PartnerSource,
  sequence: number,
  more: Partial<PartnerImport> = {},
): PartnerImport => ({
  ...{ id: randomUUID(), source: id, territory, importedAt: at, importedBy: pan, sequence },
  ...{ outcome: 'accepted', reasons: [], remarks: [], announced: [], providers: 1, services: 1 },
  ...more,
})
const serviceOf = (name: string, sha256: string, identity = digest('0')): ListedService => ({
  ...{ provider: '提供者 Provider', name, type: 'urn:ca', status: granted, since: at, history: [] },
  certificates: [{ sha256, subject: `CN=${name}`, identity }],
})

describe.each(Object.entries(engines))('Lists of partners on %s', (_name, start) => {
  let engine: Engine
  beforeAll(async () => {
    engine = await start()
  }, 300_000)
  afterAll(() => engine.stop())

  const lists = () => engine.records.partnerLists
  async function registered(territory: string): Promise<PartnerSource> {
    return lists().register(sourceOf(territory))
  }
  const keep = (
    made: PartnerImport,
    head?: string,
    services: readonly ListedService[] = [],
    alerts: readonly PartnerAlert[] = [],
  ) => lists().keep({ made, services, alerts, head })

  it('are registered once under one id; the last of a territory counts', async () => {
    const first = await registered('AA')
    expect(await lists().register({ ...first, name: 'Another' })).toEqual(first)
    const second = await registered('AA')
    expect(await lists().sourceOf('AA')).toEqual(second)
    expect(await lists().find(first.id)).toEqual(first)
    const page = await lists().list({ limit: 1 })
    expect(page.items).toEqual([second])
    expect((await lists().list({ limit: 1, after: page.next })).items).toEqual([first])
  })

  it('count by their number, whatever was refused since', async () => {
    const source = await registered('BB')
    const one = importOf(source, 9)
    const two = importOf(source, 10)
    expect(await keep(one)).toEqual(one)
    expect(await keep(two, one.id)).toEqual(two)
    await keep(importOf(source, 11, { outcome: 'refused' }), two.id)
    expect(await lists().headOf('BB')).toEqual(two)
    expect(await lists().headOf('ZZ')).toBeUndefined()
    expect(await lists().heads()).toContainEqual(two)
    const { items } = await lists().imports({ source: source.id, limit: 10 })
    expect(items.map(({ outcome, sequence }) => [outcome, sequence])).toEqual([
      ['refused', 11],
      ['accepted', 10],
      ['accepted', 9],
    ])
  })

  it('are not kept when another list has come to count since they were judged', async () => {
    const source = await registered('CC')
    const rivals = [importOf(source, 1), importOf(source, 2)]
    const kept = await Promise.all(rivals.map((each) => keep(each)))
    expect(kept.filter((each) => each !== undefined)).toHaveLength(1)
    expect((await lists().imports({ source: source.id, limit: 10 })).items).toHaveLength(1)
  })

  it('say what they say of a certificate, by its bytes or by subject and key', async () => {
    const source = await registered('DD')
    const services = [
      serviceOf('One', digest('1'), digest('8')),
      serviceOf('Two 数字证书', digest('2'), digest('9')),
    ]
    const made = importOf(source, 1)
    await keep(made, undefined, services)
    const named = async (sha256: string[], identities: string[] = []) =>
      (await lists().servicesOf(made.id, { sha256, identities })).map(({ name }) => name)
    expect(await named([digest('1')])).toEqual(['One'])
    expect(await named([digest('7')], [digest('9')])).toEqual(['Two 数字证书'])
    expect(await named([digest('7')], [digest('6')])).toEqual([])
    expect(await named([])).toEqual([])
    const page = await lists().services({ list: made.id, limit: 1 })
    expect(page.items).toEqual([services[0]])
    const next = await lists().services({ list: made.id, limit: 1, after: page.next })
    expect(next).toEqual({ items: [services[1]], next: undefined })
    for (const text of ['数字', 'cn=two', digest('2').slice(0, 20)])
      expect((await lists().services({ list: made.id, text, limit: 9 })).items).toEqual([
        services[1],
      ])
  })

  it('keep alerts, and the first answer to each', async () => {
    const source = await registered('EE')
    const made = importOf(source, 1)
    const alert: PartnerAlert = {
      ...{ id: randomUUID(), import: made.id, reference: 'EE:1:1111', recognition: randomUUID() },
      ...{ certificate: digest('1'), subject: 'CN=One', changes: [], at },
    }
    await keep(made, undefined, [], [alert])
    expect(await lists().alertsOf(made.id)).toEqual([alert])
    await lists().told(alert.id, at, 'WrongStage')
    await lists().told(alert.id, '2026-12-01T00:00:00.000Z')
    const { items } = await lists().alerts({ source: source.id, limit: 10 })
    expect(items).toEqual([{ ...alert, told: { at, refused: 'WrongStage' } }])
  })

  it('hold five thousand services, and are never altered', async () => {
    const source = await registered('FF')
    const made = importOf(source, 1)
    const services = Array.from({ length: 5_000 }, (_each, number) =>
      serviceOf(`CA ${number}`, number.toString(16).padStart(64, '0')),
    )
    await keep(made, undefined, services)
    const wanted = { sha256: [services[4_999]!.certificates[0]!.sha256], identities: [] }
    expect(await lists().servicesOf(made.id, wanted)).toEqual([services[4_999]])
    if (!engine.url.startsWith('postgres')) return
    const database = await openDatabase(engine.url)
    for (const table of ['partner_sources', 'partner_imports', 'partner_services'])
      await expect(sql`delete from ${sql.table(table)}`.execute(database)).rejects.toThrow()
    await database.destroy()
  })
})
