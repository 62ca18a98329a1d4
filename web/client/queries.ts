/** How long answers are trusted, what is asked again, and which of them a case's event touches. */
import { QueryClient, type QueryKey } from '@tanstack/react-query'
import { ProblemError } from './problem.ts'

const mostRetries = 2
/** Answers are shown this long before they are asked again on a visit; live updates come sooner. */
const freshMs = 10_000

/** Only what another try may cure. */
const isPassing = (error: unknown): boolean =>
  error instanceof ProblemError && (error.status === 0 || error.status === 503)

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: freshMs,
      retry: (count, error) => count < mostRetries && isPassing(error),
      // What cannot be read is said by the page.
      throwOnError: true,
    },
  },
})

/** Lists in which any case may stand. */
const lists = [
  '/tasks',
  '/tasks/counts',
  '/dossiers',
  '/recognitions',
  '/complaints',
  '/penalties',
  '/exits',
]

/** Whether the answer under the key may differ after something happened in the case. */
export function touches(key: QueryKey, caseId: string): boolean {
  const [, path, init] = key
  if (typeof path !== 'string') return false
  return lists.includes(path) || JSON.stringify(init ?? {}).includes(caseId)
}
