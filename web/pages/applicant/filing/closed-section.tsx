/** A section that cannot be changed now. */
import { useTranslation } from 'react-i18next'
import { fieldsOf } from '../../../acts/body.ts'
import { FormPartsProvider } from '../../../acts/form-parts.ts'
import { type JsonSchema, kindOf, variantsOf } from '../../../acts/json-schema.ts'
import { Note } from '../../../ui/note.tsx'
import { useFiling } from './filing-context.tsx'
import { useArticleWords } from './use-article-words.ts'
import { ReadField } from './read-field.tsx'

interface ClosedSectionProps {
  readonly section: string
  readonly schema: JsonSchema
}

export function ClosedSection({ section, schema }: ClosedSectionProps) {
  const { t } = useTranslation('applicant')
  const { form, asked } = useFiling()
  const value = fieldsOf(form.sections[section])
  const { by, schemas } = variantsOf(schema)
  const shown = kindOf(schema) === 'variants' ? schemas[String(value[by])] : schema
  const words = useArticleWords()
  const parts = { act: section, words, problems: new Map(), choices: () => undefined }
  return (
    <FormPartsProvider value={parts}>
      <Note tone="info" title={t(asked ? 'correction.sectionClosed' : 'form.closed')} />
      {Object.entries(shown?.properties ?? {}).map(([name, part]) => (
        <ReadField
          key={name}
          schema={part}
          pointer={`/${name}`}
          value={value[name]}
          onChange={() => undefined}
          isRequired={false}
        />
      ))}
    </FormPartsProvider>
  )
}
