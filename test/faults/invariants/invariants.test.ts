/** Each invariant holds over what is whole, and names the one fact that is wrong. */
import { describe, expect, it } from '@jest/globals'
import type { LedgerEntry } from '../../../domain/ledger.ts'
import type { Receipt } from '../../../domain/receipt.ts'
import { courseOf, disturbed, type Ledger, lost, twice, unnumbered } from './ledger.ts'
import { gaps, misnumbered, type Series } from './numbers.ts'
import { endedOtherwise, failedOrStuck } from './workflows.ts'

const dossier = '0f9a1c1e-0000-8000-8000-000000000001'
const hashOf = (position: number) => String(position).repeat(64)
const at = '2026-11-22T08:00:00.000Z'

const entry = (position: number, act: string, more: Partial<LedgerEntry['event']> = {}) =>
  ({
    position,
    previousHash: hashOf(position - 1),
    hash: hashOf(position),
    event: {
      ...{ dossier, event: position, at, by: { sub: 'elena' }, act, stage: 'draft' },
      ...{ detail: {}, changes: {}, tasks: [], documents: [], ...more },
    },
  }) as unknown as LedgerEntry

/** Two acts of people and a notice that the procedure issued. */
const ledger: Ledger = [
  entry(1, 'open', { key: 'a' }),
  entry(2, 'file', { key: 'b' }),
  entry(3, 'notice-issued', { detail: { notice: `${dossier}.n1`, number: '〔2026〕1号' } }),
]
const receipts: readonly Receipt[] = ledger.slice(0, 2).map(({ position, hash, event }) => ({
  ...{ dossier, event: event.event ?? 0, act: event.act, at, stage: 'draft', position, hash },
}))
const changed = (position: number, more: Partial<LedgerEntry['event']>): Ledger =>
  ledger.map((each) =>
    each.position === position ? { ...each, event: { ...each.event, ...more } } : each,
  )

describe('An act that was answered is lost', () => {
  it('where the ledger ends before it, and not where it stands', () => {
    expect(lost(ledger, receipts)).toEqual([])
    expect(lost(ledger.slice(0, 1), receipts)).toEqual([
      `${dossier}/2: answered file as event 2, the ledger has nothing`,
    ])
  })

  it('where another act is in its place, and where its entry has another hash', () => {
    expect(lost(changed(2, { act: 'save' }), receipts)).toHaveLength(1)
    const [first, ...rest] = ledger as [LedgerEntry, ...LedgerEntry[]]
    expect(lost([{ ...first, hash: hashOf(9) }, ...rest], receipts)).toHaveLength(1)
  })
})

describe('An act is applied twice', () => {
  it('where its key is there again, and where nobody was answered it', () => {
    expect(twice(ledger, receipts)).toEqual([])
    expect(twice([...ledger, entry(4, 'file', { key: 'b' })], receipts)).toEqual([
      `${dossier}/4: file is there a second time under its key`,
    ])
    expect(twice([...ledger, entry(4, 'withdraw', { key: 'c' })], receipts)).toEqual([
      `${dossier}/4: withdraw is nobody's answered act`,
    ])
  })

  it('where the procedure did something once more than undisturbed, or people did it in another order', () => {
    const course = courseOf(ledger)
    expect(disturbed(ledger, course)).toEqual([])
    expect(disturbed([...ledger, entry(4, 'notice-issued')], course)).toEqual([
      `${dossier}: notice-issued came 2 times, expected 1`,
    ])
    expect(disturbed(ledger.slice(0, 2), course)).toHaveLength(1)
    expect(disturbed([...ledger].reverse(), course)).toEqual([`${dossier}: people did file, open`])
  })
})

describe('The ledger of a case is not whole', () => {
  it('where an event is missing, and where an act was refused', () => {
    expect(unnumbered(ledger)).toEqual([])
    expect(unnumbered(ledger.filter(({ position }) => position !== 2))).toHaveLength(1)
    expect(unnumbered(changed(3, { event: undefined, act: 'refused' }))).toHaveLength(1)
  })
})

describe('Numbers of notices', () => {
  const numbers: Series[] = [[{ number: 1, text: '〔2026〕1号', subject: `${dossier}.n1` }]]

  it('have a gap where one is missing', () => {
    const second = { number: 2, text: '〔2026〕2号', subject: `${dossier}.n2` }
    expect(gaps([[...(numbers[0] ?? []), second]])).toEqual([])
    expect(gaps([[second]])).toEqual(['expected number 1, got 〔2026〕2号'])
  })

  it('are wrong where a notice was issued under another, under none, or a number has no notice', () => {
    expect(misnumbered(numbers, [ledger])).toEqual([])
    expect(misnumbered([], [ledger])).toHaveLength(1)
    const other = { notice: `${dossier}.n1`, number: '〔2026〕7号' }
    expect(misnumbered(numbers, [changed(3, { detail: other })])).toHaveLength(1)
    expect(misnumbered(numbers, [ledger.slice(0, 2)])).toHaveLength(1)
    expect(misnumbered(numbers, [ledger, ledger])).toHaveLength(1)
  })
})

describe('A workflow', () => {
  const run = { workflowId: `dossier:${dossier}`, status: 'COMPLETED', retries: [] }

  it('is named where it failed, and where it is stuck', () => {
    expect(failedOrStuck([run, { ...run, status: 'RUNNING' }])).toEqual([])
    expect(failedOrStuck([{ ...run, status: 'FAILED' }])).toEqual([
      `dossier:${dossier} ended as FAILED`,
    ])
    const retries = ['record: connection refused']
    expect(failedOrStuck([{ ...run, status: 'RUNNING', retries }])).toHaveLength(1)
  })

  it('is named where it ended otherwise than its way does, or did not end', () => {
    expect(endedOtherwise([{ dossier, expected: 'granted', found: 'granted' }])).toEqual([])
    expect(endedOtherwise([{ dossier, expected: 'granted', found: 'withdrawn' }])).toHaveLength(1)
    expect(endedOtherwise([{ dossier, expected: 'granted', found: undefined }])).toHaveLength(1)
  })
})
