import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { LedgerEvent } from '../../../domain/ledger.ts'
import type { CreditEntry, Restriction } from '../../../domain/penalty/credit.ts'
import { type Engine, engines } from './engines.ts'
import { opening } from './events.ts'

const words = { en: 'A warning.', 'zh-CN': '警告。' }
const entry = (penalty: string, more: Partial<CreditEntry> = {}): CreditEntry => ({
  penalty,
  decision: '工信证认罚〔2026〕1号',
  party: { en: 'Foreign CA' },
  violation: words,
  article: words,
  measures: [words],
  from: '2026-12-01',
  until: '2029-11-30',
  corrections: [],
  state: 'published',
  ...more,
})
const restricted = (name: string, more: Partial<Restriction> = {}): Restriction => ({
  kind: 'organisation',
  names: [name],
  what: words,
  from: '2026-12-01',
  until: '2027-11-30',
  decision: '工信证认罚〔2026〕1号',
  ...more,
})
const changed = (dossier: string, event: number, changes: object): LedgerEvent => ({
  ...opening({ id: dossier }),
  event,
  act: 'penalty-served',
  key: `key-${event}`,
  changes: { ...changes },
})

describe.each(Object.entries(engines))('The credit record on %s', (_name, start) => {
  let engine: Engine
  beforeAll(async () => {
    engine = await start()
  }, 300_000)
  afterAll(() => engine.stop())

  async function penalised(credit: Partial<CreditEntry>, restrictions: Restriction[] = []) {
    const event = opening()
    const id = event.dossier
    await engine.records.append([
      event,
      changed(id, 2, { credit: entry(id, credit), restrictions }),
    ])
    return id
  }
  const shown = async (at: string, today = at) =>
    (await engine.records.credit.list({ at, today, limit: 200 })).items.map(
      ({ penalty }) => penalty,
    )
  const held = (name: string, on: string) =>
    engine.records.credit.restriction({ kind: 'organisation', names: [name] }, on)

  it('shows an entry from its first to its last day, and not after, whatever day is asked for', async () => {
    const id = await penalised({})
    expect(await shown('2026-11-30')).not.toContain(id)
    expect(await shown('2026-12-01')).toContain(id)
    expect(await shown('2029-11-30')).toContain(id)
    expect(await shown('2029-12-01')).not.toContain(id)
    expect(await shown('2027-01-01', '2029-12-01')).not.toContain(id)
  })

  it('is paged without gaps or repetitions', async () => {
    const ids = await Promise.all(
      Array.from({ length: 7 }, () => penalised({ from: '2020-01-01', until: '2020-12-31' })),
    )
    const seen: string[] = []
    for (let after: string | undefined, more = true; more;) {
      const page = await engine.records.credit.list({
        at: '2020-06-01',
        today: '2020-06-01',
        after,
        limit: 3,
      })
      seen.push(...page.items.map(({ penalty }) => penalty))
      after = page.next
      more = after !== undefined
    }
    expect([...seen].sort()).toEqual([...ids].sort())
  })

  it('takes down what was removed, and its restrictions with it', async () => {
    const name = randomUUID()
    const id = await penalised({}, [restricted(name)])
    expect(await held(name, '2027-01-01')).toBeDefined()
    const removed = { credit: entry(id, { state: 'removed' }), restrictions: [] }
    await engine.records.append([changed(id, 3, removed)])
    expect(await shown('2027-01-01')).not.toContain(id)
    expect(await held(name, '2027-01-01')).toBeUndefined()
  })

  it('finds the restricted by any name, whatever its case, width and spaces, and by identifier', async () => {
    const name = `Ca ${randomUUID()}`
    await penalised({}, [restricted('other', { names: [name, '境外机构'], identifier: name })])
    expect(await held(` ${name.toUpperCase().replace(' ', '  ')} `, '2027-01-01')).toBeDefined()
    expect(await held(name, '2026-11-30')).toBeUndefined()
    expect(await held(name, '2027-12-01')).toBeUndefined()
    const { records } = engine
    const asked = { names: ['unknown'], identifiers: [name] }
    expect(
      await records.credit.restriction({ kind: 'organisation', ...asked }, '2027-01-01'),
    ).toMatchObject({ decision: '工信证认罚〔2026〕1号', until: '2027-11-30' })
    expect(
      await records.credit.restriction({ kind: 'person', ...asked }, '2027-01-01'),
    ).toBeUndefined()
  })

  it('is the same after it was rebuilt from the ledger', async () => {
    const name = randomUUID()
    const id = await penalised({ from: '2019-01-01', until: '2019-12-31' }, [restricted(name)])
    await engine.records.reindex(() => {})
    expect(await shown('2019-06-01')).toEqual([id])
    expect(await held(name, '2027-01-01')).toEqual(restricted(name))
  })
})
