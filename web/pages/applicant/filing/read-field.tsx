/** A field that is shown as it was filed. */
import { useTranslation } from 'react-i18next'
import { type FieldProps, fieldId, useFieldWords } from '../../../acts/form-parts.ts'
import { shownValue } from './shown-value.ts'

export function ReadField({ schema, pointer, value }: FieldProps) {
  const { t } = useTranslation('applicant')
  const { label } = useFieldWords()(schema, pointer)
  return (
    <div className="read-field" id={fieldId(pointer)}>
      <p className="soft">{label}</p>
      <p>{shownValue(value) || t('form.empty')}</p>
    </div>
  )
}
