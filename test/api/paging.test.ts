import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { opening, task, withTasks } from '../storage/records/events.ts'
import { startTestService, startWithinMs, type TestService } from '../support/service.ts'

const total = 130
let service: TestService

/** Dossiers with a task each, straight into the records: some are due on one day, some on none. */
beforeAll(async () => {
  service = await startTestService()
  for (let number = 0; number < total; number += 1) {
    const id = randomUUID()
    const organisation = number % 2 === 0 ? 'Information Services Plc.' : 'Another CA'
    const openedAt = `2026-11-23T01:00:00.${String(number % 20).padStart(3, '0')}Z`
    const due = number % 3 === 0 ? undefined : `2026-12-${String((number % 7) + 10)}`
    await service.records.append([
      opening({ id, organisation, openedAt }),
      withTasks(id, 2, [task(id, 1, { due })]),
    ])
  }
}, startWithinMs)
afterAll(() => service.stop())

interface Page {
  readonly items: readonly { id: string; due?: string }[]
  readonly next?: string
}

async function pages(path: string, limit: number): Promise<Page['items'][]> {
  const found: Page['items'][] = []
  for (let after = ''; ;) {
    const cursor = after ? `&after=${encodeURIComponent(after)}` : ''
    const page = await service.cast.intake.call<Page>(`${path}limit=${limit}${cursor}`)
    found.push(page.items)
    if (page.next === undefined) return found
    after = page.next
  }
}

describe('A queue longer than a page', () => {
  it.each([1, 7, 50, 65, 130, 200])(
    'is read whole by pages of %i, nothing twice',
    async (limit) => {
      const read = await pages('/tasks?', limit)
      expect(read.slice(0, -1).every((items) => items.length === limit)).toBe(true)
      const ids = read.flat().map(({ id }) => id)
      expect([ids.length, new Set(ids).size]).toEqual([total, total])
    },
  )

  it('comes by due date, those without one last', async () => {
    const due = (await pages('/tasks?', 40)).flat().map((each) => each.due ?? '9999')
    expect(due).toEqual([...due].sort())
  })

  it('loses and repeats nothing while tasks are completed between two pages', async () => {
    const first = await service.cast.intake.call<Page>('/tasks?limit=50')
    const [done] = first.items
    const dossier = done?.id.split('.')[0] ?? ''
    const closed = task(dossier, 1, { state: 'cancelled' })
    await service.records.append([withTasks(dossier, 3, [closed])])
    const second = await service.cast.intake.call<Page>(
      `/tasks?limit=200&after=${encodeURIComponent(first.next ?? '')}`,
    )
    const ids = [...first.items, ...second.items].map(({ id }) => id)
    expect([ids.length, new Set(ids).size]).toEqual([total, total])
    const again = (await pages('/tasks?', 200)).flat()
    expect(again.map(({ id }) => id)).not.toContain(done?.id)
  })

  it('is filtered before it is paged', async () => {
    const read = (await pages('/tasks?dueBy=2026-12-12&', 10)).flat()
    expect(read.length).toBeGreaterThan(10)
    expect(read.every(({ due = '9999' }) => due <= '2026-12-12')).toBe(true)
  })
})

describe('A list of dossiers', () => {
  it('is read whole by pages, newest first, and by an applicant only their own', async () => {
    const ids = (await pages('/dossiers?', 33)).flat().map(({ id }) => id)
    expect([ids.length, new Set(ids).size]).toEqual([total, total])
    const own = await service.cast.applicant.call<Page>('/dossiers?limit=200')
    expect(own.items).toHaveLength(total / 2)
  })
})

describe('A cursor that is not one of ours', () => {
  const cursors = ['x', '!!!', 'W10', 'bnVsbA', 'WyJhIl0', 'WzEsMiwzXQ', 'eyJhIjoxfQ', '%20', 'é']
  it.each(cursors)('“%s” is refused', async (after) => {
    for (const path of ['/tasks', '/dossiers']) {
      const response = await service.cast.intake.send(`${path}?after=${encodeURIComponent(after)}`)
      expect([path, response.status]).toEqual([path, 422])
    }
  })
})
