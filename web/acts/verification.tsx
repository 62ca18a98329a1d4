/** The checklist of a verification: each condition of equivalence with what was declared, and the officer's verdict. */
import { type KeyboardEvent, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Badge } from '../ui/badge.tsx'
import { fieldsOf, itemsOf } from './body.ts'
import { type CaseRef, useCaseView } from './case-view.ts'
import { step } from './check.ts'
import { ChoiceField } from './fields/choices.tsx'
import { PlainField } from './fields/text.tsx'
import { type FieldProps, fieldId, useFormParts, useFieldWords } from './form-parts.ts'
import type { JsonSchema } from './json-schema.ts'
import { useTerms } from './use-terms.ts'

interface Compared {
  readonly id: string
  readonly result: string
  readonly found: string
}

/** A row for each condition of the case; undefined for other acts and until the case has been read. */
export function useVerificationStart(subject: CaseRef, act: string): object | undefined {
  const compared = useCaseView(subject)?.['equivalence']
  return useMemo(() => {
    if (act !== 'verify' || compared === undefined) return undefined
    return { conditions: itemsOf(compared).map((one) => ({ condition: fieldsOf(one)['id'] })) }
  }, [act, compared])
}

/** Draws the conditions of a verification; leaves other fields as they are. */
export const verificationFields = (compared: readonly unknown[]) => (field: FieldProps) =>
  field.pointer === '/conditions' ? (
    <Conditions field={field} compared={compared as readonly Compared[]} />
  ) : undefined

interface ConditionsProps {
  readonly field: FieldProps
  readonly compared: readonly Compared[]
}

function Conditions({ field, compared }: ConditionsProps) {
  const { t } = useTranslation('acts')
  const { problems } = useFormParts()
  const { label } = useFieldWords()(field.schema, field.pointer)
  const rows = itemsOf(field.value).map(fieldsOf)
  const judged = rows.filter(({ verdict }) => typeof verdict === 'string').length
  const problem = problems.get(field.pointer)
  return (
    <fieldset className="group" id={fieldId(field.pointer)}>
      <legend>{label}</legend>
      <p role="status">
        <progress value={judged} max={rows.length} aria-hidden="true" />{' '}
        {t('verification.progress', { judged, all: rows.length })}
      </p>
      <p className="hint">{t('verification.keys')}</p>
      {problem !== undefined && <p className="field-error">{problem}</p>}
      <ol className="rows">
        {rows.map((row, index) => (
          <li key={String(row['condition'])} className="row">
            <Condition
              field={{ ...field, pointer: field.pointer + step(index), value: row }}
              schema={field.schema.items ?? {}}
              compared={compared.find(({ id }) => id === row['condition'])}
              onChange={(next) =>
                field.onChange(rows.map((old, at) => (at === index ? next : old)))
              }
            />
          </li>
        ))}
      </ol>
    </fieldset>
  )
}

/** Keys that judge the condition in which the focus is, while no text is being typed. */
const keys: Readonly<Record<string, string>> = { m: 'meets', f: 'does-not', a: 'not-applicable' }

const plain = (value: unknown): string =>
  typeof value === 'object' && value !== null
    ? Object.values(value)
        .map(plain)
        .join(Array.isArray(value) ? '; ' : ' ')
    : String(value)

/** A declared fact as words; what is no JSON as it stands. */
function inWords(found: string): string {
  try {
    return plain(JSON.parse(found))
  } catch {
    return found
  }
}

const tones: Readonly<Record<string, 'good' | 'bad' | 'warn'>> = { met: 'good', 'not-met': 'bad' }

interface ConditionProps {
  readonly field: FieldProps
  readonly schema: JsonSchema
  readonly compared: Compared | undefined
  readonly onChange: (row: object) => void
}

function Condition({ field: { pointer, value }, schema, compared, onChange }: ConditionProps) {
  const { t } = useTranslation('acts')
  const { term } = useTerms()
  const row = fieldsOf(value)
  const part = (name: string): FieldProps => ({
    schema: schema.properties?.[name] ?? {},
    pointer: pointer + step(name),
    value: row[name],
    onChange: (next) => onChange({ ...row, [name]: next }),
    isRequired: schema.required?.includes(name) ?? false,
  })
  const condition = String(row['condition'])
  const judge = (event: KeyboardEvent) => {
    const verdict = keys[event.key]
    const isTyping = event.target instanceof HTMLTextAreaElement
    if (verdict && !isTyping && !event.ctrlKey && !event.altKey && !event.metaKey)
      onChange({ ...row, verdict })
  }
  return (
    <div
      className="condition"
      role="group"
      aria-label={term('condition', condition)}
      onKeyDown={judge}
    >
      <p>
        <strong>{term('condition', condition)}</strong>{' '}
        {compared && (
          <Badge tone={tones[compared.result] ?? 'warn'}>
            {term('comparison', compared.result)}
          </Badge>
        )}
      </p>
      {compared && (
        <p className="soft">
          {compared.found === ''
            ? t('verification.nothing')
            : t('verification.found', { found: inWords(compared.found) })}
        </p>
      )}
      <ChoiceField {...part('verdict')} />
      <PlainField {...part('reason')} />
    </div>
  )
}
