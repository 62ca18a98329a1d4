/** Dates of a specimen, counted from the day on which it is filed so that it never goes stale. */

/** The ISO date `days` after `today`; before it when negative. */
export const daysFrom = (today: string, days: number): string =>
  new Date(Date.parse(`${today}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
