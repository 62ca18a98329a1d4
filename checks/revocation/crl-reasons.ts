/** Reasons of revocation as sets of bits (RFC 5280 §4.2.1.13, §5.3.1). */

/** Bit n for the n-th flag of ReasonFlags; bit 0 is unused. */
export type ReasonMask = number

/** keyCompromise (1) to aACompromise (8). */
export const allReasons: ReasonMask = 0b1_1111_1110

/** The flags of a BIT STRING's content, the count of unused bits first; absent: all reasons. */
export function reasonMask(content: Uint8Array | undefined): ReasonMask {
  if (!content) return allReasons
  let mask = 0
  for (let bit = 0; bit <= 8; bit++)
    if (((content[1 + (bit >> 3)] ?? 0) & (0x80 >> (bit & 7))) !== 0) mask |= 1 << bit
  return mask & allReasons
}

const codes: Readonly<Record<number, string>> = {
  0: 'unspecified',
  1: 'keyCompromise',
  2: 'cACompromise',
  3: 'affiliationChanged',
  4: 'superseded',
  5: 'cessationOfOperation',
  6: 'certificateHold',
  8: 'removeFromCRL',
  9: 'privilegeWithdrawn',
  10: 'aACompromise',
}

export const removeFromCrl = 8

/** CRLReason as RFC 5280 names it. */
export const reasonName = (code: number): string => codes[code] ?? `reason ${code}`
