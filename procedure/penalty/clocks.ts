/** The clocks of a penalty case. */
import type { defineClock } from '../define-clock.ts'

export const penaltyClocks = {} as const satisfies Record<string, ReturnType<typeof defineClock>>
