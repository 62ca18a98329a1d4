/** How many calendar days are left until a last day, or since when it is over. */
import { useTranslation } from 'react-i18next'
import { useNow } from '../ui/now.ts'
import { daysUntil } from './elapsed.ts'

export function TimeLeft({ day }: { readonly day: string }) {
  const { t } = useTranslation('case')
  const days = daysUntil(day, useNow())
  if (days < 0) return <span className="late">{t('clocks.over', { count: -days })}</span>
  if (days === 0) return <span>{t('clocks.today')}</span>
  return <span>{t('clocks.left', { count: days })}</span>
}
