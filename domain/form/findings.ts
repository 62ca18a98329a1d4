/** Turns what zod says of a form into findings that a person can read in both languages, by field. */
import { z } from 'zod'
import type { Basis, Bilingual } from '../../procedure/filing-policy.ts'
import { chineseOf } from '../texts/sentences.ts'
import { noteAt, valueAt, type Path } from './note-at.ts'

export interface FormFinding {
  readonly path: Path
  readonly detail: Bilingual
  readonly basis: Basis
}

type Issue = z.core.$ZodIssue
const english = z.locales.en().localeError
const chinese = z.locales.zhCN().localeError

/** JSON Pointer (RFC 6901) of a path. */
export const pointerOf = (path: Path): string =>
  path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

const nested = (issues: readonly Issue[], path: Path): Issue[] =>
  issues.map((issue) => ({ ...issue, path: [...path, ...issue.path] }))

/** One issue a field: unknown keys one by one, unions by the option that comes nearest. */
function simple(issue: Issue): Issue[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ ...issue, keys: [key], path: [...issue.path, key] }))
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue]
  const [nearest = []] = [...issue.errors].sort((one, other) => one.length - other.length)
  return nested(nearest, issue.path).flatMap(simple)
}

/** A part that is missing as a whole is reported field by field, as if it were there and empty. */
function inFull(issue: Issue, schema: z.ZodType, value: unknown): Issue[] {
  if (valueAt(value, issue.path) !== undefined) return [issue]
  const part = noteAt(schema, issue.path, value).schema
  const composed = part instanceof z.ZodObject || part instanceof z.ZodDiscriminatedUnion
  return composed ? nested(issuesOf(part, {}), issue.path) : [issue]
}

/**
 * While it is not said which option of a union is meant, the fields that every option has are still
 * looked at.
 */
function inEveryOption(schema: z.ZodType, value: unknown): Issue[] {
  if (!(schema instanceof z.ZodDiscriminatedUnion)) return []
  if (valueAt(value, [schema.def.discriminator]) !== undefined) return []
  const [first, ...others] = schema.options as readonly z.ZodObject[]
  const shared = Object.entries(first?.shape ?? {}).filter(
    ([key]) =>
      key !== schema.def.discriminator && others.every(({ shape }) => Object.hasOwn(shape, key)),
  )
  return issuesOf(z.object(Object.fromEntries(shared)), value)
}

function issuesOf(schema: z.ZodType, value: unknown): Issue[] {
  const { error } = schema.safeParse(value, { error: english, reportInput: true })
  const own = (error?.issues ?? []).flatMap(simple).flatMap((issue) => inFull(issue, schema, value))
  return typeof value === 'object' ? [...own, ...inEveryOption(schema, value)] : own
}

function sentence(message: string | { message: string } | undefined | null): string | undefined {
  return typeof message === 'string' ? message : message?.message
}

function detailOf(issue: Issue, label: Bilingual | undefined, isMissing: boolean): Bilingual {
  const name = label ?? { en: pointerOf(issue.path), 'zh-CN': pointerOf(issue.path) }
  if (isMissing) return { en: `Missing: ${name.en}`, 'zh-CN': `缺少：${name['zh-CN']}` }
  const zh =
    chineseOf(issue.message) ?? sentence(chinese(issue as z.core.$ZodRawIssue)) ?? issue.message
  return { en: `${name.en}: ${issue.message}`, 'zh-CN': `${name['zh-CN']}：${zh}` }
}

/**
 * Everything that is wrong with a value, by field.
 *
 * @param schema What the value must satisfy.
 * @param value The value, of any shape.
 * @param complete The complete schema, whose fields have the labels; `schema` may be its draft.
 */
export function findings(schema: z.ZodType, value: unknown, complete = schema): FormFinding[] {
  return issuesOf(schema, value).map((issue) => {
    const { label, basis } = noteAt(complete, issue.path, value)
    const isMissing = valueAt(value, issue.path) === undefined
    return {
      path: issue.path,
      detail: detailOf(issue, label, isMissing),
      basis: basis ?? 'ALL art. 29',
    }
  })
}
