/** JSON columns: both engines parse them, the query builder's types say text. */

/** A JSON column as its type. */
export const fromJson = <T>(value: unknown): T =>
  (typeof value === 'string' ? JSON.parse(value) : value) as T
