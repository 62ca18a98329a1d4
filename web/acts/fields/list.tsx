/** Several of the same: rows that are added and removed. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { itemsOf } from '../body.ts'
import { step } from '../check.ts'
import { type FieldProps, fieldId, useFieldWords, useFormParts } from '../form-parts.ts'
import { Field } from './field.tsx'

/** A new row receives the focus. */
const focusIn = (pointer: string) =>
  requestAnimationFrame(() =>
    document
      .getElementById(fieldId(pointer))
      ?.querySelector<HTMLElement>('input, textarea, button')
      ?.focus(),
  )

export function ListField({ schema, pointer, value, onChange, isRequired }: FieldProps) {
  const { t } = useTranslation('acts')
  const { problems, isDraft } = useFormParts()
  const { label, hint } = useFieldWords()(schema, pointer)
  const [key, setKey] = useState(0)
  const { items = {}, minItems = 0, maxItems } = schema
  const least = isRequired ? Math.max(minItems, 1) : 0
  const held = itemsOf(value)
  const rows = [...held, ...Array<undefined>(Math.max(0, least - held.length)).fill(undefined)]
  const problem = problems.get(pointer)
  const remove = (index: number) => {
    onChange(rows.filter((_, other) => other !== index))
    setKey(key + 1)
  }
  const add = () => {
    onChange([...rows, undefined])
    focusIn(pointer + step(rows.length))
  }
  return (
    <fieldset className="group" id={fieldId(pointer)} key={key}>
      <legend>
        {label}
        {!isRequired && !isDraft && <span className="soft"> {t('form.optional')}</span>}
      </legend>
      {hint && <p className="hint">{hint}</p>}
      {minItems > 1 && <p className="hint">{t('form.atLeast', { count: minItems })}</p>}
      {problem !== undefined && <p className="field-error">{problem}</p>}
      <ol className="rows">
        {rows.map((row, index) => (
          <li key={index} className="row">
            <Field
              schema={items}
              pointer={pointer + step(index)}
              value={row}
              onChange={(next) => onChange(rows.map((old, at) => (at === index ? next : old)))}
              isRequired={index < least}
            />
            {rows.length > least && (
              <Button
                aria-label={t('form.removeRow', { what: label, number: index + 1 })}
                onPress={() => remove(index)}
              >
                {t('form.remove')}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {(maxItems === undefined || rows.length < maxItems) && (
        <div>
          <Button onPress={add}>{t('form.add', { what: label })}</Button>
        </div>
      )}
    </fieldset>
  )
}
