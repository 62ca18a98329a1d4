/** Why time was not counted: the reason of art. 45 by the matter that stopped the clock, with what is done in it. */
import { useTranslation } from 'react-i18next'
import { useTerms } from '../../../acts/use-terms.ts'
import type { DossierView } from '../dossier-view.ts'

export function usePauseReason({
  pauses,
}: Pick<DossierView, 'pauses'>): (matter: string) => string {
  const { t } = useTranslation('dossier')
  const { term } = useTerms()
  return (matter) => {
    const pause = pauses.find(({ id }) => id === matter)
    if (!pause) return t('pause.other', { matter })
    return t('pause.with', { reason: term('pauseReason', pause.reason), what: pause.explanation })
  }
}
