/** Opaque cursors for keyset paging: a page starts after the sort key of the last row of the page before. */

export interface Page<T> {
  readonly items: readonly T[]
  /** Pass as `after` to get the next page; absent on the last one. */
  readonly next?: string | undefined
}

export const encodeCursor = (key: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url')

/** The sort key in a cursor, or undefined when it is not one of ours. */
export function decodeCursor(cursor: string, length: number): string[] | undefined {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    return Array.isArray(key) && key.length === length ? key.map(String) : undefined
  } catch {
    return undefined
  }
}

/** The sequence number in a cursor of [sequence, id], for a list that begins with the newest; the largest without one. */
export function sequenceIn(cursor: string | undefined): number {
  if (cursor === undefined) return Number.MAX_SAFE_INTEGER
  const sequence = Number(decodeCursor(cursor, 2)?.[0])
  return Number.isSafeInteger(sequence) ? sequence : 0
}

/** Cuts one row more than the limit into a page and the cursor of its last row. */
export function page<T>(
  rows: readonly T[],
  limit: number,
  keyOf: (row: T) => readonly (string | number)[],
): { rows: readonly T[]; next?: string } {
  if (rows.length <= limit) return { rows }
  const kept = rows.slice(0, limit)
  const last = kept.at(-1)
  return last === undefined ? { rows: kept } : { rows: kept, next: encodeCursor(keyOf(last)) }
}
