/** Path validation and revocation of one sample certificate, from the filed CA certificates, lists and responses. */
import { z } from 'zod'
import { Sha256 } from './evidence.ts'

const Reason = z.strictObject({
  code: z.string(),
  clause: z.string().describe('Clause of RFC 5280 or RFC 6960'),
  certificate: z.string().optional().describe('Subject of the certificate that it concerns'),
  en: z.string(),
  'zh-CN': z.string(),
})

export const PathReport = z
  .strictObject({
    certificate: Sha256,
    subject: z.string().describe('Distinguished name, RFC 4514'),
    verdict: z.enum(['valid', 'invalid', 'undetermined']).describe('RFC 5280 §6.1'),
    reason: Reason.optional().describe('Why the path is not valid'),
    chain: z
      .array(Sha256)
      .describe('The anchor first, the sample last; empty where no path is valid'),
    policies: z.array(z.string()).describe('Policy OIDs valid for the path (RFC 5280 §6.1.6)'),
    revocation: z
      .enum(['good', 'revoked', 'undetermined', 'not-judged'])
      .describe('By the filed lists and responses; not judged where the path is not valid'),
    revocationReason: Reason.optional(),
  })
  .meta({ id: 'PathReport' })
export type PathReport = z.infer<typeof PathReport>
