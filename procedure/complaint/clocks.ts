/** The clocks of a complaint case. */
import type { defineClock } from '../define-clock.ts'

export const complaintClocks = {} as const satisfies Record<string, ReturnType<typeof defineClock>>
