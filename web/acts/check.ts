/** What the schema says against a body before it is sent; everything else is the service's to say. */
import { fieldsOf, itemsOf } from './body.ts'
import { type JsonSchema, kindOf, variantsOf } from './json-schema.ts'

export interface Fault {
  /** JSON Pointer into the body. */
  readonly pointer: string
  readonly rule: 'required' | 'short' | 'long' | 'few' | 'many' | 'number' | 'low' | 'high' | 'form'
  readonly limit?: number
}

/** One step of a JSON Pointer (RFC 6901). */
export const step = (name: string | number): string =>
  `/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`

function inText({ minLength = 0, maxLength, pattern }: JsonSchema, text: string): Partial<Fault>[] {
  if (text.length < minLength) return [{ rule: 'short', limit: minLength }]
  if (maxLength !== undefined && text.length > maxLength)
    return [{ rule: 'long', limit: maxLength }]
  return pattern !== undefined && !new RegExp(pattern, 'u').test(text) ? [{ rule: 'form' }] : []
}

function inNumber(schema: JsonSchema, value: unknown): Partial<Fault>[] {
  const { type, minimum, exclusiveMinimum, maximum } = schema
  if (typeof value !== 'number' || (type === 'integer' && !Number.isInteger(value)))
    return [{ rule: 'number' }]
  if (minimum !== undefined && value < minimum) return [{ rule: 'low', limit: minimum }]
  if (exclusiveMinimum !== undefined && value <= exclusiveMinimum)
    return [{ rule: 'low', limit: exclusiveMinimum + 1 }]
  return maximum !== undefined && value > maximum ? [{ rule: 'high', limit: maximum }] : []
}

function inList(schema: JsonSchema, value: unknown, pointer: string): Fault[] {
  const { minItems = 0, maxItems, items = {} } = schema
  const rows = itemsOf(value)
  if (rows.length < minItems) return [{ pointer, rule: 'few', limit: minItems }]
  if (maxItems !== undefined && rows.length > maxItems)
    return [{ pointer, rule: 'many', limit: maxItems }]
  return rows.flatMap((row, index) => faultsOf(items, row, pointer + step(index)))
}

const inGroup = (schema: JsonSchema, value: unknown, pointer: string): Fault[] =>
  Object.entries(schema.properties ?? {}).flatMap(([name, part]) => {
    const held = fieldsOf(value)[name]
    if (held !== undefined) return faultsOf(part, held, pointer + step(name))
    return schema.required?.includes(name) ? missing(part, pointer + step(name)) : []
  })

/** What is missing of a group is what it requires. */
const missing = (schema: JsonSchema, pointer: string): Fault[] =>
  kindOf(schema) === 'group' ? inGroup(schema, {}, pointer) : [{ pointer, rule: 'required' }]

/** Everything that is wrong with what would be sent, in the order of the form. */
export function faultsOf(schema: JsonSchema, value: unknown, pointer = ''): Fault[] {
  const at = (found: Partial<Fault>[]): Fault[] =>
    found.map((fault) => ({ rule: 'form', ...fault, pointer }))
  switch (kindOf(schema)) {
    case 'line':
    case 'lines':
    case 'day':
    case 'instant':
      return at(inText(schema, String(value)))
    case 'number':
      return at(inNumber(schema, value))
    case 'list':
    case 'choices':
      return inList(schema, value, pointer)
    case 'group':
      return inGroup(schema, value, pointer)
    case 'variants': {
      const { by, schemas } = variantsOf(schema)
      const chosen = schemas[String(fieldsOf(value)[by])]
      return chosen
        ? inGroup(chosen, value, pointer)
        : [{ pointer: pointer + step(by), rule: 'required' }]
    }
    case 'fixed':
    case 'tick':
    case 'yesNo':
    case 'choice':
    case 'table':
      return []
  }
}
