/** What partners' lists say of the certificates of a dossier at an instant: evidence of the qualification at home. */
import { z } from 'zod'
import { Sha256 } from './evidence.ts'
import { type ListedPeriod, type ListedService, PartnerImport } from './partner-list.ts'

const At = z.iso.datetime()

export const homeStandings = ['recognised', 'not-recognised', 'stale', 'not-listed'] as const

export const HomeStatement = z.object({
  territory: z.string(),
  list: z.uuid().describe('Import of the list'),
  sequence: z.int().positive(),
  provider: z.string(),
  service: z.string(),
  type: z.string().describe('URI of the kind of service'),
  status: z.string().describe('URI'),
  since: At,
  recognised: z.boolean().describe('The status is one of those that mean recognised at home'),
  matchedBy: z.enum(['certificate', 'subject-and-key']),
})
export type HomeStatement = z.infer<typeof HomeStatement>

export const HomeStatus = z
  .object({
    at: At,
    lists: z
      .array(
        PartnerImport.pick({ id: true, territory: true, sequence: true, nextUpdate: true }).extend({
          stale: z
            .boolean()
            .describe('It does not hold at the instant any more: nothing rests on it'),
        }),
      )
      .describe('The list that counts of each territory'),
    certificates: z.array(
      z.object({
        sha256: Sha256,
        subject: z.string(),
        document: z.uuid(),
        role: z.enum(['ca', 'end-entity']),
        standing: z
          .enum(homeStandings)
          .describe('`stale`: recognised by nothing but a list that does not hold any more'),
        statements: z.array(HomeStatement),
      }),
    ),
  })
  .meta({ id: 'HomeStatus' })
export type HomeStatus = z.infer<typeof HomeStatus>

/** The period that an instant falls into; undefined before the service was listed. */
export const periodAt = (
  { type, status, since, history }: ListedService,
  at: string,
): ListedPeriod | undefined =>
  [{ type, status, since }, ...history]
    .filter((period) => period.since <= at)
    .toSorted((one, other) => (one.since < other.since ? 1 : -1))[0]
