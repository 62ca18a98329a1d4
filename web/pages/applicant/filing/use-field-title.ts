/** Fields of the form in words, by their pointers. */
import { useTranslation } from 'react-i18next'
import { type FieldWords, useWordsOf } from '../../../acts/form-parts.ts'
import type { JsonSchema } from '../../../acts/json-schema.ts'
import { useFiling } from './filing-context.tsx'
import { sectionSchema } from './form-schema.ts'
import { withinSection } from './missing.ts'
import { useArticleWords } from './use-article-words.ts'

/** The part of the schema at a JSON Pointer, behind whichever alternative has it. */
export function schemaAt(schema: JsonSchema, pointer: string): JsonSchema | undefined {
  const [, name, ...rest] = pointer.split('/')
  if (name === undefined) return schema
  const below = rest.map((part) => `/${part}`).join('')
  const parts = [schema, ...(schema.oneOf ?? [])].flatMap(
    ({ properties, items }) => properties?.[name] ?? items ?? [],
  )
  return parts.map((part) => schemaAt(part, below)).find((found) => found !== undefined)
}

/** The label of a field of one section, by its pointer within the section. */
export function useFieldLabel(section: string, schema: JsonSchema): (pointer: string) => string {
  const own = useArticleWords()
  const usual = useWordsOf(section)
  return (pointer) => {
    const part = schemaAt(schema, pointer) ?? {}
    const { label }: FieldWords = own(part) ?? usual(part, pointer)
    return label
  }
}

/** The section and the field: `titleOf('/identity/legalName/en')`. */
export function useFieldTitle(): (pointer: string) => string {
  const { t } = useTranslation('applicant')
  const { schemas } = useFiling()
  const own = useArticleWords()
  const usual = useWordsOf('')
  return (pointer) => {
    const section = pointer.split('/')[1] ?? ''
    const title = t(`section.${section}`)
    const inner = withinSection(pointer)
    if (inner === '') return title
    const part = schemaAt(sectionSchema(schemas, section) ?? {}, inner) ?? {}
    return `${title} · ${(own(part) ?? usual(part, inner)).label}`
  }
}
