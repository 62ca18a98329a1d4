/** What the dossier page works out by itself: differences, documents by type, findings, whose task it is. */
import { describe, expect, it } from '@jest/globals'
import { difference } from '../../../web/pages/dossier/difference.ts'
import { documentGroups, isOpened } from '../../../web/pages/dossier/documents/document-tree.ts'
import { neighbours } from '../../../web/pages/dossier/documents/neighbours.ts'
import { isTaskOf } from '../../../web/pages/dossier/overview/reader-tasks.ts'

const document = (id: string, type: string, version = 1, more = {}) => ({
  ...{ id, type, version, fileName: `${id}-${version}.pdf`, attachedAt: '2026-01-01T00:00:00Z' },
  attachedBy: { sub: 'a', name: 'A' },
  evidence: { key: '', versionId: '', sha256: '', size: 1, mediaType: 'application/pdf' },
  ...more,
})

describe('A difference', () => {
  it('is told word by word', () => {
    expect(difference('Sofia, Street 1', 'Sofia, Long Street 1')).toEqual([
      { kind: 'same', text: 'Sofia, ' },
      { kind: 'come', text: 'Long ' },
      { kind: 'same', text: 'Street 1' },
    ])
  })

  it('takes each Chinese character for a word', () => {
    expect(difference('注册地址', '注册的地址')).toContainEqual({ kind: 'come', text: '的' })
  })

  it('of texts too long to compare is one whole beside the other', () => {
    const long = 'a '.repeat(3_000)
    expect(difference(long, `${long}b`).map(({ kind }) => kind)).toEqual(['gone', 'come'])
  })

  it('puts together both texts again', () => {
    const [before, after] = ['one two three', 'two three four']
    const pieces = difference(before, after)
    const without = (kind: string) =>
      pieces.filter((piece) => piece.kind !== kind).map(({ text }) => text)
    expect(without('come').join('')).toBe(before)
    expect(without('gone').join('')).toBe(after)
  })
})

describe('The documents of a dossier', () => {
  const all = [
    document('b', 'audit-report'),
    document('a', 'application-form'),
    document('b', 'audit-report', 2),
    document('c', 'audit-report', 1, { translationOf: 'b' }),
  ]

  it('are grouped by type in the order of the types, newest version first', () => {
    const groups = documentGroups(all, ['application-form', 'audit-report'])
    expect(groups.map(({ type }) => type)).toEqual(['application-form', 'audit-report'])
    const [report, translation] = groups[1]?.documents ?? []
    expect(report?.latest.version).toBe(2)
    expect(report?.older.map(({ version }) => version)).toEqual([1])
    expect(report?.translations.map(({ id }) => id)).toEqual(['c'])
    expect(translation?.original?.version).toBe(2)
  })

  it('count as opened in their newest version only', () => {
    const report = documentGroups(all, []).find(({ type }) => type === 'audit-report')?.documents[0]
    const opened = (version: number) => isOpened({ opened: [{ document: 'b', version }] }, report!)
    expect([opened(1), opened(2)]).toEqual([false, true])
  })

  it('follow each other once each, whatever version is shown', () => {
    const at = neighbours(all, all[1]!)
    expect([at.previous?.id, at.next?.id, at.number, at.count]).toEqual(['b', 'c', 2, 3])
    expect(neighbours(all, all[0]!).previous).toBeUndefined()
  })
})

describe('A task', () => {
  const officer = { sub: 'liu', roles: ['officer'] }
  it('is the reader’s own, or of their role while nobody has it', () => {
    const task = { state: 'open', role: 'officer' } as const
    expect(isTaskOf(officer, task)).toBe(true)
    expect(isTaskOf(officer, { ...task, assignee: { sub: 'gao', name: 'Gao' } })).toBe(false)
    expect(
      isTaskOf(officer, { ...task, role: 'head', assignee: { sub: 'liu', name: 'Liu' } }),
    ).toBe(true)
    expect(isTaskOf(officer, { ...task, state: 'completed' })).toBe(false)
  })
})
