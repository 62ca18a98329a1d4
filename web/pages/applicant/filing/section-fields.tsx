/** The fields of a section; in a correction those that the notice does not name are shown and not edited. */
import { type ReactNode, useEffect, useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Field } from '../../../acts/fields/field.tsx'
import { GroupFields } from '../../../acts/fields/group.tsx'
import { type FieldProps, fieldId, FormPartsProvider } from '../../../acts/form-parts.ts'
import { kindOf, type JsonSchema } from '../../../acts/json-schema.ts'
import { opennessOf } from './asked.ts'
import { useArticleWords } from './use-article-words.ts'
import { useFiling } from './filing-context.tsx'
import { withinSection } from './missing.ts'
import { problemsIn } from './problems.ts'
import { ReadField } from './read-field.tsx'
import type { useAutosave } from './use-autosave.ts'
import '../../../acts/acts.css'

interface SectionFieldsProps {
  readonly section: string
  readonly schema: JsonSchema
  readonly edited: ReturnType<typeof useAutosave>
}

export function SectionFields({ section, schema, edited }: SectionFieldsProps) {
  const { t } = useTranslation('applicant')
  const parts = useParts(section, edited.error)
  useFocusOfAddress()
  const field = {
    ...{ schema, pointer: '', value: edited.value },
    ...{ onChange: edited.change, isRequired: false },
  }
  return (
    <FormPartsProvider value={parts}>
      <Form
        className="act-form"
        aria-label={t(`section.${section}`)}
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault()
          void edited.save()
        }}
      >
        {kindOf(schema) === 'variants' ? <Field {...field} /> : <GroupFields {...field} />}
      </Form>
    </FormPartsProvider>
  )
}

/** What is wrong by the service, and what the notice asks for, beside the field. */
function useParts(section: string, error: unknown) {
  const { asked, types } = useFiling()
  const words = useArticleWords()
  return useMemo(() => {
    const own = types.filter((type) => type.section === section).map(({ code }) => code)
    const wanted = (asked ?? []).flatMap(({ pointer, what }) =>
      pointer?.startsWith(`/${section}/`) ? [[withinSection(pointer), what] as const] : [],
    )
    return {
      act: section,
      words,
      isDraft: true,
      problems: new Map([...wanted, ...problemsIn(error)]),
      choices: () => undefined,
      custom: (field: FieldProps): ReactNode =>
        opennessOf(asked, { section, pointer: field.pointer, types: own }) === 'closed' ? (
          <ReadField {...field} />
        ) : undefined,
    }
  }, [section, error, asked, types, words])
}

/** A link to what is missing leads to its field. */
function useFocusOfAddress(): void {
  const [search] = useSearchParams()
  const pointer = search.get('field')
  useEffect(() => {
    if (pointer === null) return undefined
    // After the page's heading, which takes the focus when the page is reached.
    const frame = requestAnimationFrame(() => {
      const element = nearest(pointer)
      element?.scrollIntoView({ block: 'center' })
      element?.querySelector<HTMLElement>('input, textarea, button')?.focus()
    })
    return () => cancelAnimationFrame(frame)
  }, [pointer])
}

/** The field, or the nearest that would hold it. */
function nearest(pointer: string): HTMLElement | null {
  if (pointer === '') return null
  return (
    document.getElementById(fieldId(pointer)) ?? nearest(pointer.slice(0, pointer.lastIndexOf('/')))
  )
}
