/** The status of a recognised certificate type, and its history: a period once closed is never changed. */
import { z } from 'zod'
import { registerStatuses } from '../../procedure/register-status.ts'

const At = z.iso.datetime()

/** One period of a status. `from` is inclusive, `to` exclusive; the last period is open. */
export const StatusPeriod = z
  .object({
    status: z.enum(registerStatuses),
    from: At,
    to: At.optional(),
    ground: z
      .object({ en: z.string(), 'zh-CN': z.string() })
      .describe('Why, with the article it rests on'),
    decision: z.string().optional().describe('文号 of the decision behind it'),
  })
  .meta({ id: 'StatusPeriod' })
export type StatusPeriod = z.infer<typeof StatusPeriod>

/** The status at an instant; undefined before the first period. */
export const statusAt = (history: readonly StatusPeriod[], at: string): StatusPeriod | undefined =>
  history.find(({ from, to }) => from <= at && (to === undefined || at < to))
