import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { LedgerEvent } from '../../../domain/ledger.ts'
import type { Recognition } from '../../../domain/recognition/state.ts'
import { recognitionFrom } from '../../support/recognition.ts'
import { type Engine, engines } from './engines.ts'
import { at, eventOf } from './recognition-events.ts'

const signed = { by: { sub: 'pan', name: 'Pan' }, at: at(1) }
const text = { en: 'Found', 'zh-CN': '发现' }
const query = { today: '2026-11-21', until: '2026-12-21', probedFrom: at(0) }

const recognition = (parts: Partial<Recognition> = {}): Recognition => ({
  ...recognitionFrom(at(1)),
  ...parts,
})
const duty = (id: string, due: string, state: 'open' | 'missed' = 'open') =>
  ({ id: `audit:${id}`, kind: 'audit', due, state }) as const

const quiet = recognition({ province: '浙江省' })
const busy = recognition({
  duties: [duty('1', '2026-11-01', 'missed'), duty('2', '2026-11-22'), duty('3', '2027-11-22')],
  findings: [
    {
      ...{ id: 'f1', ...signed, state: 'open' as const },
      content: { source: 'penalty', reference: 'p', text },
    },
  ],
})
const over = recognition({ stage: 'closed', duties: [duty('1', '2026-11-01')] })

const probe = (outcome: 'answered' | 'unreachable', minute: number) => ({
  ...{ id: randomUUID(), recognition: quiet.id, organisation: quiet.organisation },
  ...{ caSha256: 'ab'.repeat(32), kind: 'crl' as const, url: 'http://ca.example/crl' },
  ...{ at: at(minute), outcome, durationMs: 1, detail: text },
})

/** A dossier that enters stages at minutes. */
const walk = (stages: readonly [LedgerEvent['stage'], number][]): LedgerEvent[] => {
  const id = randomUUID()
  return stages.map(([stage, minute], index) => ({
    ...{ dossier: id, event: index + 1, at: at(minute), act: 'enter-stage', stage },
    by: { sub: 'system', name: 'system', organisation: '', roles: [] },
    detail: {},
    changes: {
      ...{ id, stage, organisation: 'CA', openedAt: at(0), openedBy: signed.by, filings: [] },
    },
    ...{ tasks: [], documents: [] },
  }))
}

describe.each(Object.entries(engines))('Supervision in SQL on %s', (_name, open) => {
  let engine: Engine
  beforeAll(async () => {
    engine = await open()
    const { records } = engine
    for (const state of [quiet, busy, over])
      await records.append(
        [eventOf(state, 1, state.published)].map((event) => ({
          ...event,
          stage: state.stage,
        })),
      )
    await records.statusProbes.keep([probe('answered', 1), probe('unreachable', 2)])
    await records.append(
      walk([
        ['draft', 0],
        ['technical-checks', 1],
        ['delivery', 9],
        ['closed', 10],
      ]),
    )
    await records.append(
      walk([
        ['draft', 0],
        ['technical-checks', 1],
      ]),
    )
  }, 120_000)
  afterAll(() => engine.stop())

  const whole = async () => ({
    board: await engine.records.supervision.board({ ...query, limit: 10 }),
    totals: await engine.records.supervision.boardTotals(query),
    figures: await engine.records.supervision.compliance({ ...query, limit: 10 }),
    stages: await engine.records.supervision.stagesOfDecided({ from: at(0), before: at(20) }),
  })

  it('counts what is due, overdue and open of each recognition that goes on, the worst first', async () => {
    const { board } = await whole()
    expect(board.items.map((row) => row.recognition)).toEqual([busy.id, quiet.id])
    expect(board.items[0]).toMatchObject({
      ...{ dutiesDue: 1, dutiesOverdue: 1, findingsSevere: 1, findingsMajor: 0, attention: 11 },
      ...{ nextDue: '2026-11-01', expires: '2031-11-20', name: busy.name, number: busy.number },
    })
    expect(board.items[1]).toMatchObject({ probesAsked: 2, probesAnswered: 1, servicesFailing: 1 })
  })

  it('sums by province, and looks at one province only where it is asked to', async () => {
    const { totals } = await whole()
    expect(totals.map(({ province, recognitions }) => [province, recognitions]).sort()).toEqual([
      ['广东省', 1],
      ['浙江省', 1],
    ])
    const [own, ...others] = await engine.records.supervision.boardTotals({
      ...query,
      province: '浙江省',
    })
    expect(others).toEqual([])
    expect(own).toMatchObject({ servicesFailing: 1, dutiesOverdue: 0 })
  })

  it('pages without missing or repeating a recognition', async () => {
    const { supervision } = engine.records
    const first = await supervision.board({ ...query, limit: 1 })
    const second = await supervision.board({ ...query, limit: 1, after: first.next })
    expect([...first.items, ...second.items].map((row) => row.recognition)).toEqual([
      busy.id,
      quiet.id,
    ])
    expect(second.next).toBeUndefined()
    const figures = await supervision.compliance({ ...query, limit: 1 })
    const rest = await supervision.compliance({ ...query, limit: 1, after: figures.next })
    expect(new Set([...figures.items, ...rest.items].map((row) => row.recognition))).toEqual(
      new Set([busy.id, quiet.id]),
    )
  })

  it('knows the stages of dossiers that were decided, and of no others', async () => {
    const { stages } = await whole()
    expect(stages.map(({ stage }) => stage)).toEqual([
      'draft',
      'technical-checks',
      'delivery',
      'closed',
    ])
  })

  it('is the same after a rebuild from the ledger, and follows a later event', async () => {
    const before = await whole()
    await engine.records.reindex(() => {})
    expect(await whole()).toEqual(before)
    const findings = busy.findings.map((finding) => ({ ...finding, state: 'closed' }))
    await engine.records.append([{ ...eventOf(busy, 2, busy.published), changes: { findings } }])
    const after = (await whole()).board.items.find((row) => row.recognition === busy.id)
    expect(after).toMatchObject({ findingsSevere: 0, dutiesOverdue: 1 })
  })

  it('keeps a matter without a number once, however the database orders its keys', async () => {
    const { records } = engine
    const state = recognition()
    const penalty = (decision: string) => ({ penalty: randomUUID(), decision, at: at(1) })
    const [first, second] = [penalty('1'), penalty('2')]
    await records.append([eventOf(state, 1, state.published)])
    for (const [index, penalties] of [[first], [first, second]].entries())
      await records.append([
        { ...eventOf(state, index + 2, state.published), changes: { penalties } },
      ])
    const found = await records.findCase<Recognition>('recognition', state.id)
    expect(found?.penalties).toEqual([first, second])
  })
})
