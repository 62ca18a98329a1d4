/** The OpenAPI description is one that readers of other languages can use, and that something can satisfy. */
import { describe, expect, it } from '@jest/globals'
import { z } from 'zod'
import { openApi } from '../../api/openapi.ts'
import { portable } from '../../api/portable-schema.ts'
import { routes } from '../../api/routes/index.ts'

const text = JSON.stringify(openApi(routes))

/** Every object of the description that is one of its schemas' parts, or holds them. */
function nodes(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(nodes)
  if (typeof value !== 'object' || value === null) return []
  return [value as Record<string, unknown>, ...Object.values(value).flatMap(nodes)]
}

describe('The description', () => {
  it('has no schema that is the intersection of closed objects, which nothing satisfies', () => {
    const intersections = nodes(JSON.parse(text)).flatMap(({ allOf }) => allOf ?? [])
    const objects = nodes(intersections).filter(
      ({ $ref, properties }) => $ref !== undefined || properties !== undefined,
    )
    expect(objects).toEqual([])
  })

  it('has no pattern with properties of Unicode and no list with a schema for each place', () => {
    expect(text).not.toContain('\\\\p{')
    expect(text).not.toContain('"prefixItems"')
  })

  it('says of every operation that its request may be malformed', () => {
    const { paths } = JSON.parse(text) as { paths: Record<string, Record<string, object>> }
    const operations = Object.values(paths).flatMap((each) => Object.values(each))
    expect(operations.length).toBe(routes.length)
    for (const operation of operations) expect(operation).toHaveProperty(['responses', '400'])
  })
})

describe('A schema in portable words', () => {
  const words = (schema: z.ZodType) => portable(z.toJSONSchema(schema))

  it('says of a pair of equals what its items are, and leaves other lists with places alone', () => {
    const pair = words(z.tuple([z.boolean(), z.boolean()]))
    expect(pair).toMatchObject({ items: { type: 'boolean' }, minItems: 2, maxItems: 2 })
    expect(pair).not.toHaveProperty('prefixItems')
    const unlike = z.tuple([z.boolean(), z.string()])
    expect(words(unlike)).toEqual(z.toJSONSchema(unlike))
  })

  it('gives control characters by their codes, as the pattern of the field does', () => {
    const { pattern } = words(z.string().regex(/^[^\p{Cc}\p{Cs}]*$/u)) as { pattern: string }
    const own = new RegExp(pattern, 'u')
    const characters = Array.from({ length: 0x2000 }, (_, code) => String.fromCodePoint(code))
    const refused = characters.filter((character) => !own.test(character))
    expect(refused).toEqual(characters.filter((character) => /\p{Cc}/u.test(character)))
    expect(refused).toHaveLength(65)
  })
})
