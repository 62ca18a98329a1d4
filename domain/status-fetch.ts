/** What came of fetching the status of filed certificates from where these say that it is to be had. */
import { z } from 'zod'
import { EvidenceRef, Sha256 } from './evidence.ts'

const asked = {
  url: z.string().describe('As the certificate has it'),
  source: z.enum(['crl', 'ocsp']),
  certificates: z.array(Sha256).describe('The certificates that name the URL'),
  fetchedAt: z.iso.datetime(),
}

/** An unreachable responder is a result: it says something about the provider. */
export const StatusFetch = z
  .discriminatedUnion('outcome', [
    z.strictObject({
      ...asked,
      outcome: z.literal('fetched'),
      finalUrl: z.string().describe('After redirects'),
      address: z.string().describe('The address that answered'),
      evidence: EvidenceRef.describe('The bytes as they came'),
      nonce: z.string().optional().describe('Hexadecimal; the nonce that was sent to a responder'),
    }),
    z.strictObject({
      ...asked,
      outcome: z.literal('failed'),
      code: z.string().describe('http-status, or why nothing was fetched'),
      message: z.string(),
    }),
  ])
  .meta({ id: 'StatusFetch' })
export type StatusFetch = z.infer<typeof StatusFetch>
