/** Addresses within the console, in the language that is being read. */
import { useParams } from 'react-router'
import type { LanguagePath } from './language.ts'

export const useLanguagePath = (): LanguagePath => useParams().language as LanguagePath

/** Turns `/register` into `/zh/register`; for `href` and `navigate`. */
export function usePaths(): (path: string) => string {
  const language = useLanguagePath()
  return (path) => `/${language}${path === '/' ? '' : path}`
}
