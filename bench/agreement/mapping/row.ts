/** One row of the comparison: which checks of ours ask what which lints of others ask; it is compared as a whole. */

export interface Row {
  readonly ours: readonly string[]
  readonly zlint: readonly string[]
  readonly pkilint: readonly string[]
}

/** Ids apart by blanks. */
export const row = (ours: string, zlint: string, pkilint = ''): Row => ({
  ours: ours.split(' '),
  zlint: zlint.split(' ').filter(Boolean),
  pkilint: pkilint.split(' ').filter(Boolean),
})
