import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Recognition } from '../../../domain/recognition/state.ts'
import type { RegisterEntry } from '../../../domain/register/entry.ts'
import type { Records } from '../../../storage/records/records.ts'
import { openFreshRecords } from '../../support/fresh-records.ts'
import { recognitionFrom } from '../../support/recognition.ts'
import { at, eventOf } from './recognition-events.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'register-'))
let records: Records
beforeAll(async () => {
  records = await openFreshRecords(path.join(folder, 'records'))
}, 60_000)
afterAll(async () => {
  await records.close()
  rmSync(folder, { recursive: true, force: true })
})

const ended = (entry: RegisterEntry): RegisterEntry => ({
  ...entry,
  types: entry.types.map((type) => ({
    ...type,
    history: [
      ...type.history.map((period) => ({ ...period, to: at(2) })),
      { status: 'annulled' as const, from: at(2), ground: { en: 'Annulled', 'zh-CN': '撤销' } },
    ],
  })),
})

/** A recognition that is granted and then annulled. */
async function lived(): Promise<Recognition> {
  const state = recognitionFrom(at(1))
  const { entry } = state.published
  await records.append([eventOf(state, 1, state.published)])
  await records.append([eventOf(state, 2, { kind: 'status-changed', entry: ended(entry) })])
  return state
}

describe('The register in SQL', () => {
  it('numbers changes without gaps, however many recognitions change at once', async () => {
    const states = await Promise.all(Array.from({ length: 12 }, lived))
    const { items } = await records.register.changes({ limit: 100 })
    expect(items.map(({ sequence }) => sequence)).toEqual(items.map((_item, index) => index + 1))
    expect(items).toHaveLength(24)
    expect(await records.register.head()).toBe(24)
    const log = await records.log.size()
    expect(log).toBe(24)
    for (const { id } of states) {
      const found = await records.register.find(id)
      expect(found?.entry.types[0]?.history.at(-1)?.status).toBe('annulled')
    }
  }, 60_000)

  it('writes an event once, whoever repeats it', async () => {
    const state = recognitionFrom(at(1))
    const event = eventOf(state, 1, state.published)
    await records.append([event])
    const head = await records.register.head()
    await records.append([event])
    expect(await records.register.head()).toBe(head)
  })

  it('answers as it stood: before the grant, after it, and after its end', async () => {
    const { id } = await lived()
    const status = async (when: string) =>
      (await records.register.asOf(id, when))?.after.types[0]?.history.at(-1)?.status
    expect(await status(at(0))).toBeUndefined()
    expect(await status(at(1))).toBe('in-force')
    expect(await status(at(2))).toBe('annulled')
  })

  it('is searched in Chinese and Latin, by status, and in pages', async () => {
    const { items } = await records.register.list({ text: '境外认证', limit: 5 })
    expect(items).toHaveLength(5)
    const all = new Set<string>()
    for (let after: string | undefined, more = true; more;) {
      const page = await records.register.list({ text: 'foreign ca', after, limit: 4 })
      for (const { entry } of page.items) all.add(entry.id)
      after = page.next
      more = after !== undefined
    }
    expect(all.size).toBe(14)
    expect((await records.register.list({ status: 'in-force', limit: 50 })).items).toHaveLength(1)
    expect((await records.register.list({ text: randomUUID(), limit: 5 })).items).toEqual([])
  })

  it('is the same after a rebuild from ledger and changes', async () => {
    const before = await records.register.list({ limit: 200 })
    await records.reindex(() => {})
    expect(await records.register.list({ limit: 200 })).toEqual(before)
  }, 60_000)
})
