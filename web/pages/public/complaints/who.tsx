/** Who complains: nobody by name, or somebody who can be asked back; and the consent to what is done with it. */
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { TextField } from '../../../ui/text-field.tsx'
import { errorAt } from '../field-problems.ts'
import type { PartProps } from './form.tsx'

const ways = ['anonymous', 'named'] as const

export function Who({ draft, errors, change }: PartProps) {
  const { t } = useTranslation('public')
  const chosen = draft.anonymous ? 'anonymous' : 'named'
  return (
    <fieldset className="stack">
      <legend>{t('complaint.who')}</legend>
      {ways.map((way) => (
        <label key={way} className="tick">
          <input
            type="radio"
            name="who"
            checked={chosen === way}
            onChange={() => change({ anonymous: way === 'anonymous' })}
          />
          {t(`complaint.way.${way}`)}
        </label>
      ))}
      {!draft.anonymous && (
        <>
          <TextField
            label={t('complaint.name')}
            value={draft.name}
            onChange={(name) => change({ name })}
            autoComplete="name"
            {...errorAt(errors, '/contact/name')}
          />
          <TextField
            label={t('complaint.email')}
            type="email"
            value={draft.email}
            onChange={(email) => change({ email })}
            autoComplete="email"
            isRequired
            {...errorAt(errors, '/contact/email')}
          />
        </>
      )}
    </fieldset>
  )
}

export function Consent({ draft, errors, change }: PartProps) {
  const { t } = useTranslation('public')
  const id = useId()
  const error = errors.consent
  return (
    <div className="field">
      <label className="tick">
        <input
          type="checkbox"
          checked={draft.consent}
          onChange={(event) => change({ consent: event.currentTarget.checked })}
          aria-invalid={error !== undefined}
          aria-describedby={error && id}
        />
        {t('complaint.consent')}
      </label>
      {error && (
        <p className="field-error" id={id}>
          {error}
        </p>
      )}
    </div>
  )
}
