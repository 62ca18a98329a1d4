/** Which delta CRL updates a complete one (RFC 5280 §5.2.4, §6.3.3 (c)). */
import { sameName } from '../path/prepared-name.ts'
import type { Crl } from './crl.ts'

const sameBytes = (one: Uint8Array | undefined, other: Uint8Array | undefined) =>
  one && other ? Buffer.compare(one, other) === 0 : one === other

/** (c)(1)–(3), and that base and numbers fit together. */
export function updates(delta: Crl, complete: Crl): boolean {
  if (delta.baseNumber === undefined || delta.number === undefined) return false
  if (complete.number === undefined) return false
  return (
    sameName(delta.issuer, complete.issuer) &&
    sameBytes(delta.scope?.bytes, complete.scope?.bytes) &&
    sameBytes(delta.authorityKey, complete.authorityKey) &&
    complete.number >= delta.baseNumber &&
    complete.number < delta.number
  )
}

/** The newest first. */
export const byNumberDescending = (one: Crl, other: Crl): number =>
  (other.number ?? 0n) > (one.number ?? 0n) ? 1 : -1
