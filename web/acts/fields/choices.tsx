/** One of several, some of several, yes or no. */
import { CheckboxGroup, FieldError, Label, Radio, RadioGroup, Text } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Choice, type Option } from '../../ui/choice.tsx'
import { Tick } from '../../ui/tick.tsx'
import { itemsOf } from '../body.ts'
import {
  type FieldProps,
  fieldId,
  useFieldWords,
  useFormParts,
  useMarkedLabel,
} from '../form-parts.ts'
import { useTerms } from '../use-terms.ts'
import { Attach } from './attach.tsx'

/** So many are seen at once; more are in a list that opens. */
const seenAtOnce = 5

/** What may be chosen: from the case where it says so, else the codes of the schema by their names. */
function useOptions({ schema, pointer }: FieldProps): readonly Option[] {
  const { choices } = useFormParts()
  const { nameAmong } = useTerms()
  const ofCase = choices(pointer, schema)
  if (ofCase) return ofCase
  const codes = schema.enum ?? schema.items?.enum ?? []
  const name = nameAmong(codes)
  return codes.map((id) => ({ id, label: name(id) }))
}

const isOfDocuments = ({ format, items }: FieldProps['schema']) =>
  (items?.format ?? format) === 'uuid'

interface RadiosProps {
  readonly field: FieldProps
  readonly options: readonly Option[]
  readonly selected: string | null
  readonly onSelect: (id: string) => void
}

function Radios({ field, options, selected, onSelect }: RadiosProps) {
  const { schema, pointer, isRequired } = field
  const { problems } = useFormParts()
  const { label, hint } = useFieldWords()(schema, pointer)
  const marked = useMarkedLabel()(label, isRequired)
  const problem = problems.get(pointer)
  return (
    <RadioGroup
      className="field"
      id={fieldId(pointer)}
      value={selected}
      onChange={onSelect}
      isRequired={isRequired}
      isInvalid={problem !== undefined}
      validationBehavior="aria"
    >
      <Label>{marked}</Label>
      {hint && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      {options.map(({ id, label: text }) => (
        <Radio key={id} value={id} className="radio">
          <span className="radio-dot" aria-hidden="true" />
          {text}
        </Radio>
      ))}
      <FieldError className="field-error">{problem}</FieldError>
    </RadioGroup>
  )
}

export function ChoiceField(field: FieldProps) {
  const { schema, pointer, value, onChange, isRequired } = field
  const { problems } = useFormParts()
  const { t } = useTranslation('acts')
  const { label, hint } = useFieldWords()(schema, pointer)
  const marked = useMarkedLabel()(label, isRequired)
  const options = useOptions(field)
  const selected = typeof value === 'string' && value !== '' ? value : null
  const problem = problems.get(pointer)
  const attach = isOfDocuments(schema) && <Attach onAdded={onChange} />
  if (options.length <= seenAtOnce && options.length > 0)
    return (
      <div className="stack">
        <Radios field={field} options={options} selected={selected} onSelect={onChange} />
        {attach}
      </div>
    )
  return (
    <div className="stack" id={fieldId(pointer)}>
      <Choice
        label={marked}
        options={options}
        value={selected}
        onChange={onChange}
        isRequired={isRequired}
        placeholder={t(options.length > 0 ? 'form.choose' : 'form.nothingToChoose')}
        {...(hint !== undefined && { hint })}
        {...(problem !== undefined && { error: problem })}
      />
      {attach}
    </div>
  )
}

export function ChoicesField(field: FieldProps) {
  const { schema, pointer, value, onChange, isRequired } = field
  const { problems } = useFormParts()
  const { t } = useTranslation('acts')
  const { label, hint } = useFieldWords()(schema, pointer)
  const marked = useMarkedLabel()(label, isRequired)
  const options = useOptions(field)
  const selected = itemsOf(value).map(String)
  const problem = problems.get(pointer)
  return (
    <div className="stack">
      <CheckboxGroup
        className="field"
        id={fieldId(pointer)}
        value={selected}
        onChange={onChange}
        isRequired={isRequired}
        isInvalid={problem !== undefined}
        validationBehavior="aria"
      >
        <Label>{marked}</Label>
        {hint && (
          <Text slot="description" className="hint">
            {hint}
          </Text>
        )}
        {options.map(({ id, label: text }) => (
          <Tick key={id} value={id}>
            {text}
          </Tick>
        ))}
        {options.length === 0 && <p className="soft">{t('form.nothingToChoose')}</p>}
        <FieldError className="field-error">{problem}</FieldError>
      </CheckboxGroup>
      {isOfDocuments(schema) && <Attach onAdded={(id) => onChange([...selected, id])} />}
    </div>
  )
}

export function YesNoField(field: FieldProps) {
  const { t } = useTranslation('acts')
  const options = [
    { id: 'yes', label: t('form.yes') },
    { id: 'no', label: t('form.no') },
  ]
  const { value, onChange } = field
  const selected = typeof value === 'boolean' ? (value ? 'yes' : 'no') : null
  return (
    <Radios
      field={field}
      options={options}
      selected={selected}
      onSelect={(id) => onChange(id === 'yes')}
    />
  )
}

export function TickField({ schema, pointer, value, onChange }: FieldProps) {
  const { label } = useFieldWords()(schema, pointer)
  return (
    <div id={fieldId(pointer)}>
      <Tick isSelected={value === true} onChange={onChange}>
        {label}
      </Tick>
    </div>
  )
}
