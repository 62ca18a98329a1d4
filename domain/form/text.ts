/**
 * Text in a form: trimmed, in Unicode form NFC, bounded, free of control characters and broken
 * surrogates.
 */
import { z } from 'zod'
import { sentences } from '../texts/sentences.ts'

/** One line of 1 to `max` characters. */
export const line = (max = 200) =>
  z
    .string()
    .trim()
    .normalize('NFC')
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, { error: sentences.plainText.en })

/** Running text of 1 to `max` characters; line breaks and tabs are allowed. */
export const paragraph = (max = 4000) =>
  z
    .string()
    .trim()
    .normalize('NFC')
    .min(1)
    .max(max)
    .regex(/^(?:[^\p{Cc}\p{Cs}]|[\t\n\r])*$/u, { error: sentences.plainParagraph.en })
