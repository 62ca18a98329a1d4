/** Checks what was sent against the contract's schemas; everything that is wrong is named at once, in both languages. */
import type { z } from 'zod'
import { findings, pointerOf } from '../domain/form/findings.ts'
import { type FieldError, Problem } from './problem.ts'

/** Where a value stands in the request, and the schema whose fields say what they are and why they are asked for. */
export interface Within {
  readonly pointer: string
  readonly labels?: z.ZodType | undefined
}

/** The value as the schema gives it; throws Invalid with everything that is wrong. */
export function validate<T>(
  schema: z.ZodType<T> | undefined,
  value: unknown,
  { pointer, labels }: Within,
): T {
  if (!schema) return undefined as T
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const errors = findings(schema, value, labels).map(({ path, detail, basis }): FieldError => ({
    pointer: pointer + pointerOf(path),
    detail,
    ...(labels && { basis }),
  }))
  throw new Problem('Invalid', `expected ${errors.length} fields to be valid`, {}, errors)
}

/** Far deeper than any form; what is deeper still would exhaust the stack of whoever walks it. */
const deepest = 64

/** PostgreSQL and UTF-8 hold neither NUL nor lone surrogates: refuse them wherever they stand, and bottomless nesting. */
export function assertPlainText(value: unknown, pointer = '', depth = 0): void {
  if (depth > deepest) throw new Problem('Malformed', `expected at most ${deepest} levels`)
  if (typeof value === 'string') {
    if (value.includes('\0') || !value.isWellFormed())
      throw new Problem('Malformed', `expected text without NUL or lone surrogates at ${pointer}`)
  } else if (Array.isArray(value)) {
    value.forEach((item, index) => assertPlainText(item, `${pointer}/${index}`, depth + 1))
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      assertPlainText(key, pointer)
      assertPlainText(item, `${pointer}/${key}`, depth + 1)
    }
  }
}
