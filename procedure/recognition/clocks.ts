/** The clocks of a recognition case. */
import type { defineClock } from '../define-clock.ts'

export const recognitionClocks = {} as const satisfies Record<
  string,
  ReturnType<typeof defineClock>
>
