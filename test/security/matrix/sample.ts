/** The least that a schema takes: a body that is refused for who sends it, not for what it says. */
import { z } from 'zod'

interface Shape {
  readonly [keyword: string]: unknown
  readonly $ref?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Shape[]
  readonly oneOf?: readonly Shape[]
  readonly allOf?: readonly Shape[]
  readonly type?: string
  readonly format?: string
  readonly pattern?: string
  readonly minLength?: number
  readonly minItems?: number
  readonly minimum?: number
  readonly exclusiveMinimum?: number
  readonly items?: Shape
  readonly properties?: Readonly<Record<string, Shape>>
  readonly required?: readonly string[]
}

const formats: Readonly<Record<string, string>> = {
  uuid: '00000000-0000-4000-8000-000000000000',
  date: '2099-01-01',
  'date-time': '2099-01-01T00:00:00.000Z',
  uri: 'https://example.org/',
  email: 'a@example.org',
}
/** Texts of several shapes; the first that a pattern takes is used. */
const texts = ['A text.', '0'.repeat(64), 'BG', '1.2.3', '广东省', 'a'.repeat(20), 'MAA=', '1']

function text({ format, pattern, minLength = 0 }: Shape): string {
  const formatted = format && formats[format]
  if (formatted) return formatted
  const fits = (each: string) =>
    each.length >= minLength && (!pattern || new RegExp(pattern, 'u').test(each))
  return texts.find(fits) ?? 'x'.repeat(Math.max(1, minLength))
}

function leastOf(shape: Shape, definitions: Readonly<Record<string, Shape>>): unknown {
  const least = (part: Shape): unknown => leastOf(part, definitions)
  const { $ref, anyOf, oneOf, allOf, type, items, properties = {}, required = [] } = shape
  if ($ref) return least(definitions[$ref.replace('#/$defs/', '')] ?? {})
  if (shape.const !== undefined) return shape.const
  if (shape.enum) return shape.enum[0]
  const alternative = (anyOf ?? oneOf)?.[0]
  if (alternative) return least(alternative)
  if (allOf) return Object.assign({}, ...allOf.map((part) => least(part) as object)) as object
  if (type === 'array') return Array.from({ length: shape.minItems ?? 0 }, () => least(items ?? {}))
  if (type === 'integer' || type === 'number')
    return Math.max(shape.minimum ?? 0, (shape.exclusiveMinimum ?? -1) + 1)
  if (type === 'boolean') return true
  if (type === 'object')
    return Object.fromEntries(required.map((name) => [name, least(properties[name] ?? {})]))
  return text(shape)
}

/** A value that the schema takes; throws, with what is wrong, where one cannot be made. */
export function sampleOf(schema: z.ZodType, given?: object): unknown {
  const { $defs = {}, ...shape } = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
  }) as unknown as Shape & { $defs?: Record<string, Shape> }
  const sample = given ?? leastOf(shape, $defs)
  const parsed = schema.safeParse(sample)
  if (!parsed.success)
    throw new Error(`expected a body: ${JSON.stringify(sample)}\n${z.prettifyError(parsed.error)}`)
  return sample
}
