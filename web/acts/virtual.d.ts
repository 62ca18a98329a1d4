declare module 'virtual:act-schemas' {
  /** JSON Schemas of what acts are sent with, by method and path, and what they refer to. */
  const schemas: {
    readonly bodies: Readonly<Record<string, JsonSchema>>
    readonly schemas: Readonly<Record<string, JsonSchema>>
  }
  export default schemas

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
    readonly propertyNames?: JsonSchema
    readonly required?: readonly string[]
    readonly items?: JsonSchema
    readonly oneOf?: readonly JsonSchema[]
    readonly anyOf?: readonly JsonSchema[]
    readonly allOf?: readonly JsonSchema[]
    readonly minItems?: number
    readonly maxItems?: number
    readonly minLength?: number
    readonly maxLength?: number
    readonly minimum?: number
    readonly maximum?: number
    readonly default?: unknown
  }
}
