/** The id of a task begins with the id of its case: what has no such form does not reach the records. */
import { describe, expect, it } from '@jest/globals'
import { TaskId } from '../../api/paging.ts'

const taken = (id: string) => TaskId.safeParse({ id }).success

describe('The id of a task', () => {
  it('is that of a case and a number', () => {
    expect(taken('6f2e684a-c740-8d99-8994-73e18cfa001d.12')).toBe(true)
  })

  it('is nothing of the same length and the same characters', () => {
    const wrong = [`${'0'.repeat(36)}.0`, `${'-'.repeat(36)}.1`]
    for (const id of [...wrong, '6f2e684a-c740-8d99-8994-73e18cfa001d.'])
      expect([id, taken(id)]).toEqual([id, false])
  })
})
