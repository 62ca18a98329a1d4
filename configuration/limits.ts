/** Configuration of how much may be asked: of the public by address, of everybody else by person. */
import { z } from 'zod'

const count = z.coerce.number().int().positive()

export const limitVariables = {
  /** Reverse proxies in front of the API whose X-Forwarded-For is believed. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  /** Complaints of one address and of all in an hour, and looks of one address at its complaints. */
  COMPLAINTS_PER_ADDRESS: count.default(5),
  COMPLAINTS_OVERALL: count.default(500),
  COMPLAINT_VISITS_PER_ADDRESS: count.default(300),
  /** Requests of one person in a minute: of an applicant or another party, and of an official. */
  REQUESTS_PER_MINUTE: count.default(12_000),
  OFFICIAL_REQUESTS_PER_MINUTE: count.default(60_000),
}
type Values = z.infer<z.ZodObject<typeof limitVariables>>

export const limitsOf = (value: Values) => ({
  publicIntake: {
    trustedProxies: value.TRUSTED_PROXIES,
    complaintsPerAddress: value.COMPLAINTS_PER_ADDRESS,
    complaintsOverall: value.COMPLAINTS_OVERALL,
    visitsPerAddress: value.COMPLAINT_VISITS_PER_ADDRESS,
  },
  pace: {
    requestsPerMinute: value.REQUESTS_PER_MINUTE,
    officialRequestsPerMinute: value.OFFICIAL_REQUESTS_PER_MINUTE,
  },
})
