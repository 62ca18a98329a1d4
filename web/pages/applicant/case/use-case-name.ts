/** What a case is called: the CA as filed, or the number of the draft. */
import { useTranslation } from 'react-i18next'
import { useBilingual, type Multilingual } from '../../../ui/bilingual.ts'

interface Named {
  readonly id: string
  readonly caName: Multilingual
}

export function useCaseName(): (of: Named) => string {
  const { t } = useTranslation('applicant')
  const inWords = useBilingual()
  return ({ id, caName }) => inWords(caName) || t('case.draftName', { number: id.slice(0, 8) })
}
