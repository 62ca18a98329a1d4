/** Ids that follow from what they stand for: the same thing has the same id however often it is written. */
import { createHash } from 'node:crypto'

/** A UUID (version 8, RFC 9562). */
export function contentUuid(...parts: readonly string[]): string {
  const hex = createHash('sha256').update(JSON.stringify(parts)).digest('hex')
  const fields = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`]
  return [...fields, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-')
}
