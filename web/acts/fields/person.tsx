/** People who are named in the case already, so that nobody types their identifier. */
import { useTranslation } from 'react-i18next'
import { Choice } from '../../ui/choice.tsx'
import { fieldsOf } from '../body.ts'
import { type FieldProps, useFormParts } from '../form-parts.ts'

export function PersonSuggestion({ value, onChange }: FieldProps) {
  const { people = [] } = useFormParts()
  const { t } = useTranslation('acts')
  if (people.length === 0) return null
  const held = fieldsOf(value)
  const choose = (sub: string) => {
    const person = people.find((one) => one.sub === sub)
    if (person) onChange({ ...held, ...person })
  }
  return (
    <Choice
      label={t('form.personOfCase')}
      options={people.map(({ sub, name }) => ({ id: sub, label: name }))}
      value={people.some(({ sub }) => sub === held['sub']) ? String(held['sub']) : null}
      onChange={choose}
      placeholder={t('form.choose')}
    />
  )
}
