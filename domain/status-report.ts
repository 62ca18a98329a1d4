/** The status of sample certificates by what their providers answered, beside what was filed. */
import { z } from 'zod'
import { Sha256 } from './evidence.ts'
import { PathReport } from './path-report.ts'
import { StatusFetch } from './status-fetch.ts'

export const StatusReport = z
  .strictObject({
    at: z.iso.datetime().describe('The instant at which the answers were judged'),
    fetches: z.array(StatusFetch).describe('Whom the certificates named, and what came of it'),
    samples: z.array(
      z.strictObject({
        certificate: Sha256,
        subject: z.string().describe('Distinguished name, RFC 4514'),
        revocation: PathReport.shape.revocation,
        reason: PathReport.shape.revocationReason,
      }),
    ),
  })
  .meta({ id: 'StatusReport' })
export type StatusReport = z.infer<typeof StatusReport>
