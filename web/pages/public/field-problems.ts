/** What the interface found wrong with each field of a form, by JSON Pointer into what was sent. */
import { ProblemError } from '../../client/problem.ts'

export type FieldErrors = Readonly<Record<string, string | undefined>>

export function fieldErrorsOf(error: unknown): FieldErrors {
  const details = error instanceof ProblemError ? error.details : undefined
  return Object.fromEntries((details?.errors ?? []).map((each) => [each.pointer, each.detail]))
}

/** `error` for a field that has one, nothing for others. */
export const errorAt = (errors: FieldErrors, pointer: string): { readonly error?: string } => {
  const error = errors[pointer]
  return error === undefined ? {} : { error }
}
