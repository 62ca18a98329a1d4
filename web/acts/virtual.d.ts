declare module 'virtual:act-schemas' {
  /** `ActSchemas`: what acts are sent with, and what that refers to. */
  const schemas: unknown
  export default schemas
}
