/** Finds the schema and the note of a field by its path in a form. */
import { z } from 'zod'
import type { Basis, Bilingual } from '../../procedure/filing-policy.ts'
import { fieldNotes } from './field.ts'

export type Path = readonly PropertyKey[]

const isRecord = (value: unknown): value is Record<PropertyKey, unknown> =>
  typeof value === 'object' && value !== null

/** The value at a path, or undefined. */
export const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (parent, key) => (isRecord(parent) && Object.hasOwn(parent, key) ? parent[key] : undefined),
    value,
  )

/** The option of a union that the value declares itself to be; the first option until it does. */
function optionOf(union: z.ZodDiscriminatedUnion, value: unknown): z.ZodType | undefined {
  const options = union.options as readonly z.ZodObject[]
  const { discriminator } = union.def
  const kind = valueAt(value, [discriminator])
  const declared = options.find(
    ({ shape }) => (shape[discriminator] as z.ZodType | undefined)?.safeParse(kind).success,
  )
  return declared ?? options[0]
}

function step(schema: z.ZodType, key: PropertyKey, value: unknown): z.ZodType | undefined {
  if (schema instanceof z.ZodOptional) return step(schema.unwrap() as z.ZodType, key, value)
  if (schema instanceof z.ZodArray) return schema.element as z.ZodType
  if (schema instanceof z.ZodObject)
    return Object.hasOwn(schema.shape, key) ? (schema.shape[String(key)] as z.ZodType) : undefined
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const option = optionOf(schema, value)
    return option && step(option, key, value)
  }
  return undefined
}

export interface NotedField {
  readonly schema: z.ZodType | undefined
  readonly label: Bilingual | undefined
  readonly basis: Basis | undefined
}

/** The schema at a path of a form, with the label and article of the deepest field that has them. */
export function noteAt(schema: z.ZodType, path: Path, value: unknown): NotedField {
  let found: NotedField = { schema, label: undefined, basis: undefined }
  path.forEach((key, depth) => {
    const next = found.schema && step(found.schema, key, valueAt(value, path.slice(0, depth)))
    const note = next && fieldNotes.get(next)
    if (!note) found = { ...found, schema: next }
    else if (note.basis || !found.label)
      found = { schema: next, label: note.label, basis: note.basis ?? found.basis }
    else found = { schema: next, label: partOf(found.label, note.label), basis: found.basis }
  })
  return found
}

const partOf = (whole: Bilingual, part: Bilingual): Bilingual => ({
  en: `${whole.en}: ${part.en}`,
  'zh-CN': `${whole['zh-CN']}：${part['zh-CN']}`,
})
