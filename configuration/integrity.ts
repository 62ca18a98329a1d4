/** Configuration of the nightly reading of everything: when it begins, and how fast it reads. */
import { z } from 'zod'

export const integrityVariables = {
  /** Hour and minute in Asia/Shanghai at which the nightly reading of everything begins. */
  INTEGRITY_AT: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'expected an hour such as 02:30')
    .default('02:30'),
  /** How fast the reading of everything reads evidence, at most. */
  INTEGRITY_BYTES_PER_SECOND: z.coerce.number().positive().default(50_000_000),
}

/** What the variables say. */
export function integrityOf({
  INTEGRITY_AT: at,
  INTEGRITY_BYTES_PER_SECOND: bytesPerSecond,
}: z.infer<z.ZodObject<typeof integrityVariables>>) {
  const [hour = 2, minute = 30] = at.split(':').map(Number)
  return { at: { hour, minute }, bytesPerSecond }
}
