/** What React and the router caught: an answer of the service that the page shows is no fault of the console, all else is one. */
import { ProblemError } from '../client/problem.ts'

export function reportUnexpected(error: unknown): void {
  if (!(error instanceof ProblemError)) console.error(error)
}
