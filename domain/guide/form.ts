/** What the form asks, section by section: each field with its label and article, read out of the schemas that judge a filing. */
import { z } from 'zod'
import { sections } from '../dossier-form.ts'
import { fieldNotes } from '../form/field.ts'
import { citation } from '../texts/citation.ts'

const Text = z.object({ en: z.string(), 'zh-CN': z.string() })

export const GuideField = z
  .object({
    path: z.string().describe('In the section; `*` stands for each element of a list'),
    label: Text,
    basis: Text.describe('The article that asks for it'),
    required: z
      .enum(['always', 'conditional', 'optional'])
      .describe('conditional: where another answer calls for it'),
  })
  .meta({ id: 'GuideField' })
export type GuideField = z.infer<typeof GuideField>

type Required = GuideField['required']

/** The parts of a value by their place; several options of one place are one part. */
interface Part {
  readonly at: string
  readonly schema: z.ZodType
  readonly required: Required
}

const bare = (schema: z.ZodType): z.ZodType =>
  schema instanceof z.ZodOptional ? bare(schema.unwrap() as z.ZodType) : schema

function ofOptions({ options }: z.ZodDiscriminatedUnion): Part[] {
  const shapes = options.map((option) => (option as z.ZodObject).shape)
  const keys = [...new Set(shapes.flatMap((shape) => Object.keys(shape)))]
  return keys.flatMap((key) => {
    const found = shapes.flatMap((shape) => (key in shape ? [shape[key] as z.ZodType] : []))
    const everywhere = found.length === shapes.length
    return found.slice(0, 1).map((schema) => ({
      at: `/${key}`,
      schema,
      required:
        schema instanceof z.ZodOptional ? 'optional' : everywhere ? 'always' : 'conditional',
    }))
  })
}

function partsOf(schema: z.ZodType): Part[] {
  const inner = bare(schema)
  if (inner instanceof z.ZodArray)
    return partsOf(inner.element as z.ZodType).map((part) => ({ ...part, at: `/*${part.at}` }))
  if (inner instanceof z.ZodDiscriminatedUnion) return ofOptions(inner)
  if (!(inner instanceof z.ZodObject)) return []
  return Object.entries(inner.shape).map(([key, value]) => ({
    at: `/${key}`,
    schema: value as z.ZodType,
    required: value instanceof z.ZodOptional ? 'optional' : 'always',
  }))
}

/** A part of what need not be there at all is asked for only where it is there. */
const within = (outer: Required, inner: Required): Required =>
  outer === 'always' || inner === 'optional' ? inner : 'conditional'

/** The finest parts that have an article of their own. */
function fieldsIn({ at, schema, required }: Part): GuideField[] {
  const inner = partsOf(schema).flatMap((part) =>
    fieldsIn({ ...part, at: `${at}${part.at}`, required: within(required, part.required) }),
  )
  if (inner.length > 0) return inner
  const note = fieldNotes.get(schema)
  if (!note?.basis) return []
  return [{ path: at, label: note.label, basis: citation(note.basis), required }]
}

export const fieldsOf = (section: keyof typeof sections): GuideField[] =>
  partsOf(sections[section]).flatMap(fieldsIn)
