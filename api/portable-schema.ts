/** The schemas of the description in words that readers of JSON Schema outside JavaScript know too. */

type Json = Record<string, unknown>

const inCodes = (pattern: string): string =>
  pattern.replaceAll('\\p{Cc}', '\\u0000-\\u001f\\u007f-\\u009f').replaceAll('\\p{Cs}', '')

/**
 * The same schema. Few readers know properties of Unicode (JSON Schema Core §6.4): control characters
 * by their codes; broken surrogates are refused wherever they stand, see `assertPlainText`. Few know lists whose places
 * have schemas of their own: where all places have the same, it is that of the items.
 */
export function portable(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(portable)
  if (typeof schema !== 'object' || schema === null) return schema
  const { prefixItems, ...rest } = schema as Json
  const own = Object.entries(rest).map(([key, item]) => [
    key,
    key === 'pattern' && typeof item === 'string' ? inCodes(item) : portable(item),
  ])
  const [place, ...others] = Array.isArray(prefixItems) ? prefixItems.map(portable) : []
  const text = JSON.stringify(place)
  const alike = others.length > 0 && others.every((other) => JSON.stringify(other) === text)
  const items = alike ? { items: place } : prefixItems !== undefined && { prefixItems }
  return { ...(Object.fromEntries(own) as Json), ...items }
}
