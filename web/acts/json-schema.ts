/** The part of JSON Schema in which the interface describes what acts are sent with. */
export interface JsonSchema {
  readonly $ref?: string
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly string[]
  readonly format?: string
  readonly pattern?: string
  readonly description?: string
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly additionalProperties?: JsonSchema | boolean
  readonly required?: readonly string[]
  readonly items?: JsonSchema
  readonly oneOf?: readonly JsonSchema[]
  readonly minItems?: number
  readonly maxItems?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly exclusiveMinimum?: number
  readonly maximum?: number
  readonly default?: unknown
}

export interface ActSchemas {
  /** What is sent, by method and path: `post /dossiers/{id}/acts/hold`. */
  readonly bodies: Readonly<Record<string, JsonSchema>>
  readonly schemas: Readonly<Record<string, JsonSchema>>
}

type Schemas = ActSchemas['schemas']

/** The schema with everything that it refers to in its place; what stands beside a reference wins. */
export function expanded(schema: JsonSchema, schemas: Schemas): JsonSchema {
  const { $ref, ...own } = schema
  const whole: JsonSchema = $ref
    ? { ...schemas[$ref.slice($ref.lastIndexOf('/') + 1)], ...own }
    : own
  if (whole.$ref) return expanded(whole, schemas)
  const { properties, items, oneOf, additionalProperties } = whole
  return {
    ...whole,
    ...(properties && { properties: expandedEach(properties, schemas) }),
    ...(items && { items: expanded(items, schemas) }),
    ...(oneOf && { oneOf: oneOf.map((one) => expanded(one, schemas)) }),
    ...(typeof additionalProperties === 'object' && {
      additionalProperties: expanded(additionalProperties, schemas),
    }),
  }
}

const expandedEach = (properties: Readonly<Record<string, JsonSchema>>, schemas: Schemas) =>
  Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [name, expanded(schema, schemas)]),
  )

/** Longer texts than this get several lines. */
const oneLine = 500

export type FieldKind =
  | 'fixed'
  | 'tick'
  | 'yesNo'
  | 'choice'
  | 'choices'
  | 'line'
  | 'lines'
  | 'day'
  | 'instant'
  | 'number'
  | 'list'
  | 'group'
  | 'variants'
  | 'table'

const ofText = ({ format, maxLength = 0 }: JsonSchema): FieldKind => {
  if (format === 'date') return 'day'
  if (format === 'date-time') return 'instant'
  return maxLength > oneLine && format === undefined ? 'lines' : 'line'
}

/** How a value of the schema is asked for. */
export function kindOf(schema: JsonSchema): FieldKind {
  if (schema.const === true) return 'tick'
  if (schema.const !== undefined) return 'fixed'
  if (schema.oneOf) return 'variants'
  if (schema.enum) return 'choice'
  if (schema.type === 'boolean') return 'yesNo'
  if (schema.type === 'integer' || schema.type === 'number') return 'number'
  if (schema.type === 'array') return schema.items?.enum ? 'choices' : 'list'
  if (schema.type === 'object') return schema.properties ? 'group' : 'table'
  return ofText(schema)
}

/** The property by which the alternatives of a schema are told apart, and the alternatives by its value. */
export function variantsOf({ oneOf = [] }: JsonSchema): {
  readonly by: string
  readonly schemas: Readonly<Record<string, JsonSchema>>
} {
  const names = Object.keys(oneOf[0]?.properties ?? {})
  const by = names.find((name) =>
    oneOf.every(({ properties }) => typeof properties?.[name]?.const === 'string'),
  )
  if (by === undefined) return { by: '', schemas: {} }
  return {
    by,
    schemas: Object.fromEntries(oneOf.map((one) => [String(one.properties?.[by]?.const), one])),
  }
}
