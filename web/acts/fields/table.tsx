/** Names and values of which neither is known beforehand: a text by language, a code by name. */
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { fieldsOf } from '../body.ts'
import { type FieldProps, fieldId, useFieldWords } from '../form-parts.ts'

export function TableField({ schema, pointer, value, onChange }: FieldProps) {
  const { t } = useTranslation('acts')
  const { label, hint } = useFieldWords()(schema, pointer)
  const rows = Object.entries(fieldsOf(value))
  const change = (at: number, row: readonly [string, unknown]) =>
    onChange(Object.fromEntries(rows.map((old, index) => (index === at ? row : old))))
  return (
    <fieldset className="group" id={fieldId(pointer)}>
      <legend>{label}</legend>
      {hint && <p className="hint">{hint}</p>}
      {rows.map(([name, text], index) => (
        <div key={index} className="pair">
          <TextField
            label={t('form.name')}
            value={name}
            onChange={(next) => change(index, [next, text])}
          />
          <TextField
            label={t('form.value')}
            value={typeof text === 'string' ? text : ''}
            onChange={(next) => change(index, [name, next])}
          />
        </div>
      ))}
      {!('' in fieldsOf(value)) && (
        <div>
          <Button onPress={() => onChange({ ...fieldsOf(value), '': '' })}>
            {t('form.add', { what: label })}
          </Button>
        </div>
      )}
    </fieldset>
  )
}
