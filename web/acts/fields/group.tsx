/** Fields that belong together, and alternatives of which one is filled in. */
import { useTranslation } from 'react-i18next'
import { fieldsOf } from '../body.ts'
import { step } from '../check.ts'
import { type FieldProps, fieldId, useFieldWords, useFormParts } from '../form-parts.ts'
import { kindOf, variantsOf } from '../json-schema.ts'
import { rowOf } from '../labels.ts'
import { ChoiceField } from './choices.tsx'
import { Field } from './field.tsx'
import { PersonSuggestion } from './person.tsx'

/** The fields of a group without a frame around them. */
export function GroupFields({ schema, pointer, value, onChange }: FieldProps) {
  const held = fieldsOf(value)
  const entries = Object.entries(schema.properties ?? {})
  const shown = entries.filter(([, part]) => kindOf(part) !== 'fixed')
  return shown.map(([name, part]) => (
    <Field
      key={name}
      schema={part}
      pointer={pointer + step(name)}
      value={held[name]}
      onChange={(next) => onChange({ ...held, [name]: next })}
      isRequired={schema.required?.includes(name) ?? false}
    />
  ))
}

const isPerson = ({ properties = {} }: FieldProps['schema']) =>
  'sub' in properties && 'name' in properties

export function GroupField(props: FieldProps) {
  const { schema, pointer, isRequired } = props
  const { t } = useTranslation('acts')
  const { label, hint } = useFieldWords()(schema, pointer)
  const { isDraft } = useFormParts()
  const row = rowOf(pointer)
  return (
    <fieldset className="group" id={fieldId(pointer)}>
      <legend>
        {row === undefined ? label : t('form.row', { what: label, number: row + 1 })}
        {!isRequired && !isDraft && row === undefined && (
          <span className="soft"> {t('form.optional')}</span>
        )}
      </legend>
      {hint && row === undefined && <p className="hint">{hint}</p>}
      {isPerson(schema) && <PersonSuggestion {...props} />}
      <GroupFields {...props} />
    </fieldset>
  )
}

export function VariantsField(props: FieldProps) {
  const { schema, pointer, value, onChange } = props
  const { by, schemas } = variantsOf(schema)
  const held = fieldsOf(value)
  const chosen = schemas[String(held[by])]
  const { label } = useFieldWords()(schema, pointer)
  return (
    <fieldset className="group" id={fieldId(pointer)}>
      <legend>{label}</legend>
      <ChoiceField
        schema={{ enum: Object.keys(schemas) }}
        pointer={pointer + step(by)}
        value={held[by]}
        onChange={(next) => onChange({ ...held, [by]: next })}
        isRequired
      />
      {chosen && <GroupFields {...props} schema={chosen} />}
    </fieldset>
  )
}
