/** The names of everything that has a code in the interface: stages, acts, roles, tasks, notices … */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type en from '../locales/en/terms.json'

export type Vocabulary = keyof typeof en
type Catalogue = Readonly<Record<string, Readonly<Record<string, string>>>>

/** The smallest vocabulary that names all the codes; undefined where none does. */
export function vocabularyOf(codes: readonly string[], catalogue: Catalogue): string | undefined {
  const naming = Object.entries(catalogue).filter(([, names]) =>
    codes.every((code) => code in names),
  )
  naming.sort(([, one], [, other]) => Object.keys(one).length - Object.keys(other).length)
  return naming[0]?.[0]
}

/**
 * `const { term, nameAmong } = useTerms()`: `term('stage', 'hearing')` is its name in the reader's language, the code itself
 * where it has none; `nameAmong(codes)` names the codes of an enumeration by the vocabulary that has them all.
 */
export function useTerms() {
  const { t, i18n } = useTranslation('terms')
  return useMemo(() => {
    const named = (vocabulary: string, code: string): string =>
      t(`${vocabulary}.${code}`, { defaultValue: code })
    const catalogue = i18n.getResourceBundle(i18n.language, 'terms') as Catalogue
    return {
      term: (vocabulary: Vocabulary, code: string | undefined): string =>
        code === undefined ? '' : named(vocabulary, code),
      /** Every code that the vocabulary names. */
      codes: (vocabulary: Vocabulary): readonly string[] =>
        Object.keys(catalogue[vocabulary] ?? {}),
      nameAmong(codes: readonly string[]): (code: string) => string {
        const vocabulary = vocabularyOf(codes, catalogue)
        return (code) => (vocabulary === undefined ? code : named(vocabulary, code))
      },
    }
  }, [t, i18n])
}
