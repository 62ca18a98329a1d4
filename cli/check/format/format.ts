/** A form of output: text for the beginning, for each result and for the end, so that nothing has to be kept. */
import type { Bilingual } from '../../../procedure/filing-policy.ts'
import type { Result } from '../result.ts'

export interface Format {
  readonly begin: () => string
  readonly result: (result: Result) => string
  readonly end: () => string
}

export type Language = keyof Bilingual
