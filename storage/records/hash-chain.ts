/** The hash chain of a case: hash = SHA-256(JCS(event) ‖ previous hash), JCS by RFC 8785. */
import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'

/** What stands before the first entry of a case. */
export const genesis = '0'.repeat(64)

/** Hash of an event that follows `previousHash` (lower-case hexadecimal). */
export const chainHash = (event: unknown, previousHash: string): string =>
  createHash('sha256')
    .update(canonicalize(event) ?? '')
    .update(previousHash)
    .digest('hex')

export interface ChainBreak {
  readonly position: number
  readonly expected: string
  readonly found: string
}
