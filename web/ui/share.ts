/** Shares of one as per cent, in the reader's language. */
import { useTranslation } from 'react-i18next'

/** `const share = useShare(); share(0.9951)` → `99.51 %` or as the language writes it. */
export function useShare(): (share: number) => string {
  const { i18n } = useTranslation()
  const format = new Intl.NumberFormat(i18n.language, {
    style: 'percent',
    maximumFractionDigits: 2,
  })
  return (share) => format.format(share)
}
