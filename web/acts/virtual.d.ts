declare module 'virtual:act-schemas' {
  import type { ActSchemas } from './json-schema.ts'
  /** JSON Schemas of what acts are sent with, by method and path, and what they refer to. */
  const schemas: ActSchemas
  export default schemas
}
