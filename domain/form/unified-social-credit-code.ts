/**
 * The Unified Social Credit Code of a Chinese organisation: 18 characters, the last a check digit (GB
 * 32100).
 */
import { z } from 'zod'
import { sentences } from '../texts/sentences.ts'

/** GB 32100 leaves out I, O, S, V and Z. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** GB 32100: the weight of the i-th character is 3 to the power i-1, modulo 31. */
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** The check digit for the first 17 characters; they must be of the code's alphabet. */
export function checkDigit(first17: string): string {
  const sum = weights.reduce(
    (total, weight, index) => total + weight * alphabet.indexOf(first17[index] ?? '0'),
    0,
  )
  return alphabet[(31 - (sum % 31)) % 31] ?? ''
}

const shape = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/

export const UnifiedSocialCreditCode = z
  .string()
  .trim()
  .regex(shape, { error: sentences.unifiedSocialCreditCode.en, abort: true })
  .refine((code) => checkDigit(code.slice(0, 17)) === code[17], {
    error: sentences.unifiedSocialCreditCode.en,
  })
