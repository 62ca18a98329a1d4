/** Validity counted in years. */
import type { Validity } from './validity.ts'

/** Of 365.25 days, to a day. */
export function yearsOf({ notBefore, notAfter }: Validity): number {
  const days = Math.floor((Date.parse(notAfter.at) - Date.parse(notBefore.at)) / 86_400_000)
  return days / 365.25
}

/** The same day some years later; ISO 8601, UTC. */
export function afterYears(at: string, years: number): string {
  const date = new Date(at)
  date.setUTCFullYear(date.getUTCFullYear() + years)
  return date.toISOString()
}
