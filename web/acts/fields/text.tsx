/** Texts, numbers, days and instants. */
import { useTranslation } from 'react-i18next'
import { TextField } from '../../ui/text-field.tsx'
import {
  type FieldProps,
  fieldId,
  useFieldWords,
  useFormParts,
  useMarkedLabel,
} from '../form-parts.ts'
import { kindOf } from '../json-schema.ts'
import { rowOf } from '../labels.ts'

const shown = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

const inputs = {
  number: { type: 'text', inputMode: 'numeric' },
  day: { type: 'date' },
} as const

const rows = 4

/** What is asked, then the limit where somebody may come near it. */
function useHint({ schema, pointer, value, isRequired }: FieldProps) {
  const { t } = useTranslation('acts')
  const { label, hint } = useFieldWords()(schema, pointer)
  const row = rowOf(pointer)
  const numbered = row === undefined ? label : t('form.row', { what: label, number: row + 1 })
  const marked = useMarkedLabel()(numbered, isRequired || row !== undefined)
  const { maxLength } = schema
  const length = shown(value).length
  const near = maxLength !== undefined && length > maxLength * 0.8
  const limit = near ? t('form.length', { length, limit: maxLength }) : undefined
  return { label: marked, hint: [row === undefined && hint, limit].filter(Boolean).join(' ') }
}

export function PlainField(props: FieldProps) {
  const { schema, pointer, value, onChange, isRequired } = props
  const { problems } = useFormParts()
  const { label, hint } = useHint(props)
  const kind = kindOf(schema)
  const problem = problems.get(pointer)
  return (
    <div id={fieldId(pointer)}>
      <TextField
        label={label}
        hint={hint}
        value={shown(value)}
        onChange={onChange}
        isRequired={isRequired}
        validationBehavior="aria"
        {...(problem !== undefined && { error: problem })}
        {...(kind === 'lines' && { lines: rows })}
        {...(kind === 'number' && inputs.number)}
        {...(kind === 'day' && inputs.day)}
      />
    </div>
  )
}

/** Asia/Shanghai has had one offset since 1991. */
const offset = '+08:00'
const offsetMs = 8 * 3_600_000

/** `2026-11-21T09:30` in Shanghai for an instant. */
const local = (instant: unknown): string => {
  const at = Date.parse(shown(instant))
  return Number.isNaN(at) ? '' : new Date(at + offsetMs).toISOString().slice(0, 16)
}

export function InstantField({ schema, pointer, value, onChange, isRequired }: FieldProps) {
  const { t } = useTranslation('acts')
  const { problems } = useFormParts()
  const { label, hint } = useFieldWords()(schema, pointer)
  const marked = useMarkedLabel()(label, isRequired)
  const problem = problems.get(pointer)
  const change = (text: string) => {
    const at = Date.parse(`${text}:00${offset}`)
    onChange(Number.isNaN(at) ? '' : new Date(at).toISOString())
  }
  return (
    <div id={fieldId(pointer)}>
      <TextField
        label={marked}
        hint={[hint, t('form.shanghai')].filter(Boolean).join(' ')}
        type="datetime-local"
        value={local(value)}
        onChange={change}
        isRequired={isRequired}
        validationBehavior="aria"
        {...(problem !== undefined && { error: problem })}
      />
    </div>
  )
}
