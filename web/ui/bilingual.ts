/** What exists in several languages, in the reader's. */
import { useTranslation } from 'react-i18next'

/** Texts by language; names may also have `local`, as they are written at home. */
export type Multilingual = Readonly<Record<string, string | undefined>>

/** `const inWords = useBilingual(); inWords(finding.content.text)` */
export function useBilingual(): (text: Multilingual | undefined) => string {
  const { i18n } = useTranslation()
  return (text = {}) => text[i18n.language] ?? text.en ?? text.local ?? Object.values(text)[0] ?? ''
}
