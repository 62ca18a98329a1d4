/** The clocks of a exit case. */
import type { defineClock } from '../define-clock.ts'

export const exitClocks = {} as const satisfies Record<string, ReturnType<typeof defineClock>>
