/** What acts are called, what each will do, and what cannot be undone. */
import { useTranslation } from 'react-i18next'
import { useActName } from '../case/act-name.ts'

/** Acts that end something for good or give up a right: they are confirmed by typing. */
export const graveActs: ReadonlySet<string> = new Set([
  ...['withdraw', 'end-agency', 'waive-hearing', 'refuse-acceptance', 'decide', 'close-supplement'],
  ...['waive-ending-rights', 'cancel-inspection', 'drop-ending', 'decide-ending', 'refuse-change'],
  ...['refuse-complaint', 'confirm-dismissal', 'waive-penalty-rights', 'decide-penalty'],
  ...['reopen-investigation', 'record-court-application', 'refuse-deferral', 'correct-credit'],
  ...['withdraw-exit', 'decline-takeover', 'order-exit-end'],
])

export function useActWords() {
  const { t } = useTranslation('acts')
  return {
    nameOf: useActName(),
    /** One sentence: what it will do, and its legal effect. */
    effectOf: (act: string): string => t(`effect.${act}`, { defaultValue: '' }),
  }
}
