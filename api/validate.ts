/** Checks what was sent against the contract's schemas; everything that is wrong is named at once, in both languages. */
import { z } from 'zod'
import { type FieldError, Problem } from './problem.ts'

const english = z.locales.en().localeError
const chinese = z.locales.zhCN().localeError

const sentence = (message: string | { message: string } | null | undefined): string =>
  typeof message === 'string' ? message : (message?.message ?? '')

/** RFC 6901: the place of an issue inside what was sent. */
export const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map((step) => `/${String(step).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('')

/** Issues of a schema as field errors, under the part of the request in which they are. */
export const fieldErrors = (issues: readonly z.core.$ZodIssue[], within = ''): FieldError[] =>
  issues.map((issue) => ({
    pointer: within + pointerOf(issue.path),
    detail: {
      en: issue.code === 'custom' ? issue.message : sentence(english(issue as never)),
      'zh-CN': issue.code === 'custom' ? issue.message : sentence(chinese(issue as never)),
    },
  }))

/** The value as the schema gives it; throws Invalid with every issue. */
export function validate<T>(schema: z.ZodType<T> | undefined, value: unknown, within: string): T {
  if (!schema) return undefined as T
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const errors = fieldErrors(parsed.error.issues, within)
  throw new Problem('Invalid', `expected ${errors.length} fields to be valid`, {}, errors)
}

/** PostgreSQL and UTF-8 hold neither NUL nor lone surrogates: refuse them wherever they stand. */
export function assertPlainText(value: unknown, pointer = ''): void {
  if (typeof value === 'string') {
    if (value.includes('\0') || !value.isWellFormed())
      throw new Problem('Malformed', `expected text without NUL or lone surrogates at ${pointer}`)
  } else if (Array.isArray(value)) {
    value.forEach((item, index) => assertPlainText(item, `${pointer}/${index}`))
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      assertPlainText(key, pointer)
      assertPlainText(item, `${pointer}/${key}`)
    }
  }
}
