import { describe, expect, it } from '@jest/globals'
import { type Advice, panelAdvice, quorum } from '../../procedure/quorum.ts'

const votes = (favourable: number, unfavourable: number): Advice[] => [
  ...Array.from({ length: favourable }, () => 'favourable' as const),
  ...Array.from({ length: unfavourable }, () => 'unfavourable' as const),
]

describe('The quorum of a panel', () => {
  it.each([
    [3, 2],
    [4, 3],
    [5, 4],
    [6, 4],
    [7, 5],
  ])('of %i seats is %i', (seats, expected) => {
    expect(quorum(seats)).toBe(expected)
  })
})

describe('The advice of a panel', () => {
  it.each([3, 4, 5, 6, 7])('of %i seats follows every possible count of votes', (seats) => {
    for (let favourable = 0; favourable <= seats; favourable += 1)
      for (let unfavourable = 0; favourable + unfavourable <= seats; unfavourable += 1) {
        const reachable = seats - unfavourable >= quorum(seats)
        const expected =
          favourable >= quorum(seats) ? 'favourable' : reachable ? undefined : 'unfavourable'
        expect([favourable, unfavourable, panelAdvice(votes(favourable, unfavourable), seats)]) //
          .toEqual([favourable, unfavourable, expected])
      }
  })

  it('is always given once everybody has voted', () => {
    for (let seats = 3; seats <= 9; seats += 1)
      for (let favourable = 0; favourable <= seats; favourable += 1)
        expect(panelAdvice(votes(favourable, seats - favourable), seats)).toBeDefined()
  })

  it('does not depend on the order of the votes', () => {
    const some = votes(2, 2)
    expect(panelAdvice(some, 5)).toBe(panelAdvice([...some].reverse(), 5))
  })
})
