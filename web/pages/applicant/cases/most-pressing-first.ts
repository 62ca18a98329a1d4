/** The order of one's own cases: what must be answered by a day, then what waits without one, drafts, the rest. */

interface Pressing {
  readonly asks: readonly { readonly kind: string; readonly due?: string }[]
}

function rank({ asks }: Pressing): number {
  if (asks.some(({ due }) => due !== undefined)) return 0
  if (asks.some(({ kind }) => kind !== 'file')) return 1
  return asks.length > 0 ? 2 : 3
}

const earliest = ({ asks }: Pressing): string =>
  asks.flatMap(({ due }) => due ?? []).sort()[0] ?? ''

/** Equal ones keep their order, the newest first. */
export const mostPressingFirst = <C extends Pressing>(cases: readonly C[]): readonly C[] =>
  [...cases].sort(
    (one, other) => rank(one) - rank(other) || earliest(one).localeCompare(earliest(other)),
  )
