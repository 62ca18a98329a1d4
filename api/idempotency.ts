/** Idempotency keys: digests of what the caller sent, so that a repetition is known and nothing secret is kept. */
import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Person } from '../domain/person.ts'
import { Problem } from './problem.ts'

const digest = (...parts: string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex')

/** 16 hexadecimal characters that stand for a key of this person; short, because every run of a workflow carries them. */
export const keyDigest = ({ organisation, sub }: Person, key: string): string =>
  digest(organisation, sub, key).slice(0, 16)

/** 8 hexadecimal characters that stand for what was asked under the key, in whatever order its members come. */
export const fingerprintOf = (...request: unknown[]): string =>
  digest(canonicalize(JSON.parse(JSON.stringify(request))) ?? '').slice(0, 8)

/** A UUID (version 8, RFC 9562) that the same parts always give: a repeated create makes the same thing. */
export function uuidOf(...parts: string[]): string {
  const hex = digest(...parts)
  const variant = ((Number.parseInt(hex[16] ?? '0', 16) & 0x3) | 0x8).toString(16)
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}

/** 1 to 200 visible ASCII characters. */
export const visible = /^[!-~]{1,200}$/

/** The Idempotency-Key header; throws when it is missing or not 1 to 200 visible ASCII characters. */
export function requireKey(header: string | undefined): string {
  if (header === undefined || !visible.test(header))
    throw new Problem('IdempotencyKeyMissing', 'expected a header Idempotency-Key')
  return header
}
