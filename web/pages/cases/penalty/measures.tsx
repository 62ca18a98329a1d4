/** What a penalty consists of. */
import { useTranslation } from 'react-i18next'
import { useBilingual } from '../../../ui/bilingual.ts'
import { Day } from '../../../ui/moment.tsx'
import { useMoney } from '../money.ts'
import type { Measures } from './view.ts'

export function MeasuresList({ measures }: { readonly measures: Measures }) {
  const { t } = useTranslation('cases')
  const inWords = useBilingual()
  const { yuan } = useMoney()
  const { warning, fine, restriction, revocation, barred = [] } = measures
  const none = !warning && fine === undefined && !restriction && !revocation && barred.length === 0
  return (
    <ul className="plain-list">
      {none && <li>{t('measures.none')}</li>}
      {warning && <li>{t('measures.warning')}</li>}
      {fine !== undefined && <li>{t('measures.fine', { sum: yuan(fine) })}</li>}
      {restriction && (
        <li>
          {inWords(restriction.what)} · {t('measures.until')} <Day day={restriction.until} />
        </li>
      )}
      {revocation && <li>{t('measures.revocation')}</li>}
      {barred.map(({ name, identifier }) => (
        <li key={identifier}>{t('measures.barred', { name })}</li>
      ))}
    </ul>
  )
}
