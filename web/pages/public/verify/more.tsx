/** What may be told besides the certificate: its chain, the instant of signing, the use. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TextField } from '../../../ui/text-field.tsx'
import { OptionList } from '../option-list.tsx'

const any = 'any'
const purposes = ['ELECTRONIC_SIGNATURE', 'ELECTRONIC_SEAL'] as const

export const purposeIn = (text: string) => purposes.find((purpose) => purpose === text)

export function MoreOfQuestion() {
  const { t } = useTranslation('public')
  const [purpose, setPurpose] = useState<string>(any)
  return (
    <details>
      <summary>{t('verify.more')}</summary>
      <div className="stack">
        <TextField
          name="signedAt"
          type="datetime-local"
          label={t('verify.signedAt')}
          hint={`${t('verify.signedAtHint')} ${t('beijingTime')}`}
        />
        <OptionList
          label={t('verify.use')}
          options={[
            { id: any, label: t('all') },
            ...purposes.map((id) => ({ id, label: t(`purpose.${id}`) })),
          ]}
          value={purpose}
          onChange={setPurpose}
        />
        <input type="hidden" name="purpose" value={purpose} />
        <label className="tick">
          <input type="checkbox" name="government" />
          {t('verify.government')}
        </label>
        <TextField
          name="chain"
          label={t('verify.chain')}
          hint={t('verify.chainHint')}
          lines={4}
          spellCheck="false"
        />
      </div>
    </details>
  )
}
