/** Sums in fen (分), written in yuan as the reader's language writes them. */
import { useTranslation } from 'react-i18next'

const fenInYuan = 100

export const formatYuan = (yuan: number, language: string): string =>
  new Intl.NumberFormat(language, { style: 'currency', currency: 'CNY' }).format(yuan)

/** `const { yuan, fen } = useMoney()` */
export function useMoney() {
  const { i18n } = useTranslation()
  return {
    yuan: (sum: number) => formatYuan(sum, i18n.language),
    fen: (sum: number) => formatYuan(sum / fenInYuan, i18n.language),
  }
}
