/** How many days are left until a last day. */
const dayMs = 86_400_000

/** Calendar days in Asia/Shanghai from the day of `now` to another; negative once it has passed. */
export function daysUntil(day: string, now: number): number {
  const shanghai = 8 * 3_600_000
  const today = Math.floor((now + shanghai) / dayMs)
  return Math.round(Date.parse(`${day}T00:00:00Z`) / dayMs) - today
}
