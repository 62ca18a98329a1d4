import { describe, expect, it } from '@jest/globals'
import { toCsv } from '../../../web/pages/work/csv.ts'
import { queryOf, viewIn, withFilters } from '../../../web/pages/work/filters.ts'
import { runAll } from '../../../web/pages/work/run-all.ts'
import { changeOf, withLooked } from '../../../web/pages/work/seen-cases.ts'
import { commandOf } from '../../../web/pages/work/shortcuts.ts'

describe('The address of the queue', () => {
  it('says tab and filters, and leaves out what is empty or unknown', () => {
    const view = viewIn(new URLSearchParams('tab=unclaimed&text=%20信任%20&stage=&colour=red'))
    expect(view).toEqual({ tab: 'unclaimed', filters: { text: '信任' } })
    expect(viewIn(new URLSearchParams('tab=nonsense')).tab).toBe('mine')
  })

  it('becomes the question to the interface, in which the tab has the last word', () => {
    expect(queryOf({ tab: 'mine', filters: { kind: 'decide' } })).toEqual({
      assignee: 'me',
      kind: 'decide',
    })
    expect(queryOf({ tab: 'overdue', filters: {} })).toEqual({ view: 'overdue' })
  })

  it('keeps the tab when filters change, and forgets the row of the filters before', () => {
    const before = new URLSearchParams('tab=done&text=a&row=x.1')
    expect(withFilters(before, { stage: 'decision' }).toString()).toBe('tab=done&stage=decision')
  })
})

describe('A key', () => {
  const press = (key: string, more: object = {}) => ({
    key,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    isComposing: false,
    ...more,
  })

  it('gives its command, and two keys one after another theirs', () => {
    expect(commandOf(press('j'), false)).toBe('next')
    expect(commandOf(press('g'), false)).toBe('pending')
    expect(commandOf(press('q'), true)).toBe('queue')
    expect(commandOf(press('q'), false)).toBeUndefined()
    expect(commandOf(press('j'), true)).toBeUndefined()
  })

  it('belongs to the browser with a modifier, and to the input method while it composes', () => {
    for (const more of [
      { ctrlKey: true },
      { metaKey: true },
      { altKey: true },
      { isComposing: true },
    ])
      expect(commandOf(press('c', more), false)).toBeUndefined()
  })
})

describe('What was looked at', () => {
  const looked = { dossier: 'a', caseUpdatedAt: '2026-11-23T01:00:00.000Z' }
  it('is new until it is opened, and changed when something happens after that', () => {
    expect(changeOf({}, looked)).toBe('new')
    const seen = withLooked({}, looked)
    expect(changeOf(seen, looked)).toBe('same')
    expect(changeOf(seen, { ...looked, caseUpdatedAt: '2026-11-24T01:00:00.000Z' })).toBe('changed')
  })

  it('is remembered of the last two thousand cases', () => {
    const many = Object.fromEntries(
      Array.from({ length: 2_000 }, (_each, number) => [`case-${number}`, 'x']),
    )
    const seen = withLooked(many, looked)
    expect(Object.keys(seen)).toHaveLength(2_000)
    expect(seen['case-0']).toBeUndefined()
    expect(seen.a).toBe(looked.caseUpdatedAt)
  })
})

describe('Comma-separated values', () => {
  it('quote what needs it, and show formulas as text but numbers as numbers', () => {
    expect(toCsv([['a,b', 'say "x"', '=SUM(A1)', '-3', '@x', '信任']])).toBe(
      '\uFEFF"a,b","say ""x""",\'=SUM(A1),-3,\'@x,信任\r\n',
    )
  })
})

describe('The same act on many', () => {
  it('goes on after one fails, and stops between two', async () => {
    const stop = new AbortController()
    const outcomes: unknown[] = []
    await runAll([1, 2, 3, 4], {
      signal: stop.signal,
      act: async (item) => {
        if (item === 2) throw new Error('taken')
        if (item === 3) stop.abort()
      },
      onOutcome: ({ item, error }) => outcomes.push([item, error === undefined]),
    })
    expect(outcomes).toEqual([
      [1, true],
      [2, false],
      [3, true],
    ])
  })
})
