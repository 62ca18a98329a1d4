/** How much of a period has passed. */
export interface Period {
  readonly startedAt: string
  readonly dueInstant: string
}

/** From 0 to 1, `now` in milliseconds; a period without length has passed. */
export function elapsedShare({ startedAt, dueInstant }: Period, now: number): number {
  const [from, to] = [Date.parse(startedAt), Date.parse(dueInstant)]
  if (to <= from) return 1
  return Math.min(1, Math.max(0, (now - from) / (to - from)))
}

const dayMs = 86_400_000

/** Calendar days in Asia/Shanghai from the day of `now` to another; negative once it has passed. */
export function daysUntil(day: string, now: number): number {
  const shanghai = 8 * 3_600_000
  const today = Math.floor((now + shanghai) / dayMs)
  return Math.round(Date.parse(`${day}T00:00:00Z`) / dayMs) - today
}
