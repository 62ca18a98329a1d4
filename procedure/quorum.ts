/** Panel arithmetic: how many experts must agree before a panel has advised. */

/**
 * The quorum of a panel: two thirds of its seats, rounded up.
 *
 * | seats | 3 | 4 | 5 | 6 | 7 |
 * | ----- | - | - | - | - | - |
 * | quorum| 2 | 3 | 4 | 4 | 5 |
 */
export const quorum = (seats: number): number => Math.ceil((seats * 2) / 3)

export type Advice = 'favourable' | 'unfavourable'

/**
 * What a panel of `seats` experts advises after the votes so far; undefined while it is still open.
 * Favourable needs a quorum of favourable votes; once that can no longer be reached, unfavourable.
 */
export function panelAdvice(votes: readonly Advice[], seats: number): Advice | undefined {
  const favourable = votes.filter((vote) => vote === 'favourable').length
  const unfavourable = votes.length - favourable
  if (favourable >= quorum(seats)) return 'favourable'
  if (unfavourable > seats - quorum(seats)) return 'unfavourable'
  return undefined
}
