/** Answers that may be a few minutes old: each is made once within its time, however many ask; a bounded number is kept. */
import { createRecent } from '../register/recent.ts'

interface Remembered<V> {
  readonly until: number
  readonly value: Promise<V>
}

export function createRemembered<V>(most: number, forMs: number) {
  const recent = createRecent<string, { current: Remembered<V> | undefined }>(most)
  return (key: string, make: () => Promise<V>): Promise<V> => {
    const place = recent.get(key, () => ({ current: undefined }))
    const known = place.current
    if (known && Date.now() < known.until) return known.value
    const value = make()
    place.current = { until: Date.now() + forMs, value }
    // What failed is not remembered.
    value.catch(() => {
      place.current = undefined
    })
    return value
  }
}
