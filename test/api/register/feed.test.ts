import { describe, expect, it } from '@jest/globals'
import { feedRegister } from '../../../api/register/feed.ts'
import { createRegisterMemory } from '../../../api/register/memory.ts'
import { caFile, entryOf, member } from './register.ts'

const after = entryOf([member(caFile)])
const changes = Array.from({ length: 7 }, (_, at) => ({
  ...{ sequence: at + 1, entry: after.id, kind: 'granted', event: 1, after },
  at: '2026-02-01T00:00:00.000Z',
}))
const lists = { after: async () => [] }

const feeding = (register: object) => {
  const memory = createRegisterMemory()
  const parts = { records: { register, revocationLists: lists }, memory, everyMs: 60_000 }
  return { memory, feed: feedRegister({ ...parts, onError: () => {} } as never) }
}

describe('the server listens, and is ready, after the register was fed', () => {
  it('which has then been read to its last page', async () => {
    const { memory, feed } = feeding({
      changes: async ({ after: from }: { after: number }) => {
        await new Promise((resolve) => setTimeout(resolve, 5))
        const items = changes.slice(from, from + 2)
        return { items, ...(from + 2 < changes.length && { next: 'more' }) }
      },
    })
    expect(memory.head().changes).toBe(0)
    const { stop } = await feed
    stop()
    expect(memory.head().changes).toBe(7)
  })

  it('and not at all where it cannot be read', async () => {
    const { feed } = feeding({ changes: () => Promise.reject(new Error('no database')) })
    await expect(feed).rejects.toThrow('no database')
  })
})
