/** The draft of a schema: every field may be missing at any depth, what is there must be right. */
import { z } from 'zod'

/** `T` with every property optional at any depth; array elements too. */
export type Draft<T> = T extends readonly (infer Element)[]
  ? Draft<Element>[]
  : T extends object
    ? { [Key in keyof T]?: Draft<T[Key]> }
    : T

/** A draft list may be shorter than a complete one, never longer. */
function draftArray(schema: z.ZodArray): z.ZodType {
  const draft = z.array(loosened(schema.element as z.ZodType))
  const upper = (schema.def.checks ?? [])
    .map(({ _zod }) => _zod.def)
    .find((check) => check.check === 'max_length')
  return upper && 'maximum' in upper ? draft.max(Number(upper.maximum)) : draft
}

const draftObject = (schema: z.ZodObject): z.ZodType =>
  z.strictObject(
    Object.fromEntries(
      Object.entries(schema.shape).map(([key, value]) => [
        key,
        loosened(value as z.ZodType).optional(),
      ]),
    ),
  )

function loosenedInside(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional) return loosened(schema.unwrap() as z.ZodType)
  if (schema instanceof z.ZodArray) return draftArray(schema)
  if (schema instanceof z.ZodObject) return draftObject(schema)
  // A draft may lack the discriminator, so its options are tried in turn.
  if (schema instanceof z.ZodDiscriminatedUnion)
    return z.union(schema.options.map((option) => loosened(option as z.ZodType)))
  return schema
}

function loosened(schema: z.ZodType): z.ZodType {
  const draft = loosenedInside(schema)
  if (draft === schema) return schema
  const { id, description } = schema.meta() ?? {}
  return draft.meta({ ...(id && { id: `${id}Draft` }), ...(description && { description }) })
}

/** The schema under which an unfinished value of `schema` may be saved. */
export const draftOf = <S extends z.ZodType>(schema: S) =>
  loosened(schema) as z.ZodType<Draft<z.output<S>>>
