/** What it takes to store one piece of evidence. */
import type { Connection } from './connection.ts'
import type { Retention } from './retention.ts'

export interface PutOptions {
  mediaType: string
  maxBytes: number
  /** Lower-case hexadecimal; where given, other bytes are refused with `DigestMismatch`. */
  expectedSha256?: string | undefined
  /** Sees the first bytes (at most 4,096) before anything is stored; throws to refuse. */
  firstBytes?: ((head: Buffer) => void) | undefined
}

export interface PutRequest extends PutOptions {
  connection: Connection
  retention: Retention
  /** Object key. */
  key: string
}
