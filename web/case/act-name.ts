/** What an act or event of a ledger is called; those without a name keep their code. */
import { useTranslation } from 'react-i18next'

/** `const nameOf = useActName(); nameOf('accept')` */
export function useActName(): (act: string) => string {
  const { t } = useTranslation('terms')
  return (act) => t(`act.${act}`, { defaultValue: act })
}
