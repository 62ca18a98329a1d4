/** Keeps what was made last for a key, up to a number of entries and of bytes. */
export interface Recent<T> {
  /** What is kept for the key, else what `make` makes of it. */
  readonly get: (key: string, size: number, make: () => T) => T
}

/** `entries` and `bytes` bound what is kept; what was not asked for longest goes first. */
export function recent<T>({ entries, bytes }: { entries: number; bytes: number }): Recent<T> {
  const kept = new Map<string, { value: T; size: number }>()
  let total = 0
  function forgetOldest(): void {
    for (const [key, { size }] of kept) {
      if (kept.size <= entries && total <= bytes) return
      kept.delete(key)
      total -= size
    }
  }
  return {
    get(key, size, make) {
      const known = kept.get(key)
      if (known) {
        kept.delete(key)
        kept.set(key, known)
        return known.value
      }
      const value = make()
      kept.set(key, { value, size })
      total += size
      forgetOldest()
      return value
    },
  }
}
