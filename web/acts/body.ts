/** From what a form holds to what is sent: empty fields are left out, fixed values are added. */
import { type JsonSchema, kindOf, variantsOf } from './json-schema.ts'

export type Fields = Readonly<Record<string, unknown>>

export const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {}

export const itemsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

const textOf = (value: unknown) =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined

function numberOf(value: unknown): unknown {
  if (typeof value !== 'string') return value
  const text = value.trim()
  if (text === '') return undefined
  return Number.isNaN(Number(text)) ? text : Number(text)
}

function listOf(schema: JsonSchema, value: unknown, isRequired: boolean): unknown {
  const items = itemsOf(value)
    .map((item) => bodyOf(schema.items ?? {}, item, false))
    .filter((item) => item !== undefined)
  return items.length > 0 || isRequired ? items : undefined
}

function groupOf(schema: JsonSchema, value: unknown, isRequired: boolean): unknown {
  const entries = Object.entries(schema.properties ?? {})
  const isAsked = (name: string) => schema.required?.includes(name) ?? false
  const fixed = entries.filter(([name, part]) => kindOf(part) === 'fixed' && isAsked(name))
  const typed = entries.flatMap(([name, part]) => {
    if (kindOf(part) === 'fixed') return []
    const sent = bodyOf(part, fieldsOf(value)[name], isAsked(name))
    return sent === undefined ? [] : [[name, sent] as const]
  })
  const isEmpty = typed.every(([, sent]) => isBlank(sent))
  if (isEmpty && !isRequired) return undefined
  return Object.fromEntries([...typed, ...fixed.map(([name, part]) => [name, part.const])])
}

/** Nothing but lists and groups without content. */
const isBlank = (value: unknown): boolean =>
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === 'object' && value !== null && Object.values(value).every(isBlank))

function tableOf(value: unknown): unknown {
  const rows = Object.entries(fieldsOf(value)).filter(
    ([key, text]) => key !== '' && textOf(text) !== undefined,
  )
  return rows.length > 0 ? Object.fromEntries(rows) : undefined
}

function variantOf(schema: JsonSchema, value: unknown, isRequired: boolean): unknown {
  const { by, schemas } = variantsOf(schema)
  const chosen = schemas[String(fieldsOf(value)[by])]
  return chosen && groupOf(chosen, value, isRequired)
}

/** What is sent for the value; undefined where nothing is. */
export function bodyOf(schema: JsonSchema, value: unknown, isRequired = true): unknown {
  switch (kindOf(schema)) {
    case 'fixed':
      return schema.const
    case 'tick':
      return value === true ? true : undefined
    case 'number':
      return numberOf(value)
    case 'list':
    case 'choices':
      return listOf(schema, value, isRequired)
    case 'group':
      return groupOf(schema, value, isRequired)
    case 'table':
      return tableOf(value)
    case 'variants':
      return variantOf(schema, value, isRequired)
    case 'yesNo':
      return typeof value === 'boolean' ? value : undefined
    case 'choice':
    case 'line':
    case 'lines':
    case 'day':
    case 'instant':
      return textOf(value)
  }
}
