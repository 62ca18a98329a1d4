/** Whom a complaint is about: an entry of the register, a CA by name, a certificate. */
import { Link } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { usePaths } from '../../../app/paths.ts'
import { api } from '../../../client/api.ts'
import { useBilingual } from '../../../ui/bilingual.ts'
import { Button } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { errorAt } from '../field-problems.ts'
import type { PartProps } from './form.tsx'

export function About({ draft, errors, change }: PartProps) {
  const { t } = useTranslation('public')
  const to = usePaths()
  return (
    <fieldset className="stack">
      <legend>{t('complaint.about')}</legend>
      {draft.recognition ? (
        <Entry id={draft.recognition} onDrop={() => change({ recognition: '' })} />
      ) : (
        <>
          <p className="hint">
            {t('complaint.aboutHint')} <Link href={to('/register')}>{t('register.title')}</Link>
          </p>
          <TextField
            label={t('complaint.provider')}
            value={draft.provider}
            onChange={(provider) => change({ provider })}
            maxLength={500}
            {...errorAt(errors, errors['/about'] ? '/about' : '/about/provider')}
          />
        </>
      )}
      <TextField
        label={t('complaint.certificate')}
        hint={t('complaint.certificateHint')}
        value={draft.certificateSha256}
        onChange={(certificateSha256) => change({ certificateSha256 })}
        spellCheck="false"
        {...errorAt(errors, '/about/certificateSha256')}
      />
    </fieldset>
  )
}

function Entry({ id, onDrop }: { readonly id: string; readonly onDrop: () => void }) {
  const { t } = useTranslation('public')
  const to = usePaths()
  const inWords = useBilingual()
  const { data } = api.useQuery(
    'get',
    '/register/{id}',
    { params: { path: { id } } },
    { throwOnError: false },
  )
  return (
    <div className="actions">
      <Link href={to(`/register/${id}`)}>{data ? inWords(data.entry.provider.name) : id}</Link>
      <Button onPress={onDrop}>{t('complaint.another')}</Button>
    </div>
  )
}
