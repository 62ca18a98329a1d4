/** What the service says against fields of a section, by their pointers. */
import { ProblemError } from '../../../client/problem.ts'

export const problemsIn = (error: unknown): readonly (readonly [string, string])[] =>
  error instanceof ProblemError
    ? (error.details?.errors ?? []).map(({ pointer, detail }) => [pointer, detail] as const)
    : []
