/** Verification for relying parties: the question, the answer step by step, and what is known of revocations. */
import { z } from 'zod'
import { Sha256 } from '../evidence.ts'
import { registerStatuses } from '../../procedure/register-status.ts'

const At = z.iso.datetime()
const Instant = z.iso.datetime({ offset: true })
const Said = z.object({ en: z.string(), 'zh-CN': z.string() })
const File = (most: number, what: string) =>
  z.string().min(1).max(most).describe(`${what}: PEM, or DER in base64`)

/** How much of the record an answer rests on: how many changes of the register, and how many revocation lists. */
export const Knowledge = z
  .strictObject({ changes: z.int().nonnegative(), lists: z.int().nonnegative() })
  .meta({ id: 'Knowledge' })
export type Knowledge = z.infer<typeof Knowledge>

export const purposes = ['ELECTRONIC_SIGNATURE', 'ELECTRONIC_SEAL'] as const

export const VerificationQuestion = z
  .strictObject({
    certificate: File(64_000, 'The certificate in question'),
    chain: z
      .array(File(16_000, 'A certificate'))
      .max(10)
      .optional()
      .describe('Certificates above it, in any order; they explain, they are never trusted'),
    signedAt: Instant.optional().describe('Instant of signing; now, unless said otherwise'),
    asOf: Instant.optional().describe('What was known at this instant; now, unless said otherwise'),
    knowledge: Knowledge.optional().describe(
      'As an earlier answer states it: with its `asOf` and `signedAt`, that answer is given again',
    ),
    use: z
      .strictObject({
        purpose: z.enum(purposes).optional(),
        government: z.boolean().optional().describe('Is it for government affairs?'),
      })
      .optional(),
    crls: z.array(File(150_000, 'A CRL')).max(4).optional(),
    ocsp: z.array(z.base64().max(50_000)).max(4).optional().describe('OCSP responses, DER'),
    sign: z.boolean().optional().describe('Whether the answer is to be signed'),
  })
  .meta({ id: 'VerificationQuestion' })
export type VerificationQuestion = z.infer<typeof VerificationQuestion>

export const verificationSteps = [
  'instant',
  'readable',
  'issuer',
  'chain',
  'validity',
  'path',
  'type',
  'recognition',
  'status',
  'key-use',
  'scope',
  'government-use',
  'revocation',
] as const

/** `warning`: relied on at the asker's own judgement; `not-judged`: an earlier step left nothing to judge. */
export const stepVerdicts = ['pass', 'warning', 'fail', 'undetermined', 'not-judged'] as const

export const VerificationStep = z
  .object({
    step: z.enum(verificationSteps),
    verdict: z.enum(stepVerdicts),
    clause: Said.describe('The article or section that asks for it'),
    reason: Said,
    decision: z.string().optional().describe('文号 of the decision it rests on'),
    offset: z.int().nonnegative().optional().describe('Byte of the certificate that is wrong'),
    evidence: Sha256.optional().describe('The revocation list or response it rests on'),
  })
  .meta({ id: 'VerificationStep' })
export type VerificationStep = z.infer<typeof VerificationStep>

const CertificateRead = z.object({
  sha256: Sha256,
  subject: z.string(),
  issuer: z.string(),
  serial: z.string().describe('Hexadecimal'),
  notBefore: At,
  notAfter: At,
  policies: z.array(z.string()),
})

const Recognition = z.object({
  entry: z.uuid(),
  number: z.string().describe('文号 of the grant'),
  provider: z.string(),
  issuer: Sha256.describe('The certificate of the recognised chain that issued it'),
  change: z.int().positive().describe('The change of the register that the answer rests on'),
  changedAt: At,
  type: z
    .object({
      id: z.string(),
      name: Said,
      purpose: z.enum(purposes),
      status: z.enum(registerStatuses).optional().describe('At the instant of signing'),
      scope: z.string(),
      excludedUses: z.array(z.string()),
      conditions: z.array(z.string()),
      validFrom: z.iso.date(),
      validUntil: z.iso.date(),
    })
    .optional(),
})

const yesOrNo = z.enum(['yes', 'no', 'undetermined'])

export const VerificationAnswer = z
  .object({
    verdict: z
      .enum(['recognised', 'not-recognised', 'indeterminate'])
      .describe('`indeterminate`: nothing speaks against it, and something could not be told'),
    recognised: yesOrNo.describe('Issued under a recognised chain and type at the instant?'),
    withinScope: yesOrNo,
    revoked: yesOrNo,
    signedAt: At,
    signedAtStatedBy: z.enum(['asker', 'service']).describe('A stated instant is not proven here'),
    asOf: At,
    knowledge: Knowledge,
    answeredAt: At,
    certificate: CertificateRead.optional(),
    recognition: Recognition.optional(),
    steps: z.array(VerificationStep),
    id: z.uuid().optional().describe('Of a signed answer'),
    jws: z
      .string()
      .optional()
      .describe('RFC 7515, compact; its payload is this answer without this field'),
  })
  .meta({ id: 'VerificationAnswer' })
export type VerificationAnswer = z.infer<typeof VerificationAnswer>

/** A revocation list that was verified: complete for all reasons and for the certificates that it is about. */
export const RevocationList = z
  .object({
    sequence: z.int().positive().describe('Place among all lists recorded, from 1'),
    issuer: Sha256.describe('The chain certificate whose certificates it is about'),
    receivedAt: At.describe('When it was recorded'),
    thisUpdate: At,
    nextUpdate: At.optional(),
    scope: z
      .object({
        kind: z.enum(['holders', 'cas']).optional().describe('Only those of holders, or of CAs'),
        points: z
          .array(z.string())
          .optional()
          .describe('Only those that name one of these distribution points'),
      })
      .optional()
      .describe('Of which certificates of its issuer it tells; all, unless said otherwise'),
    revoked: z
      .array(z.tuple([z.string().regex(/^-?[0-9a-f]+$/), At, z.string()]))
      .describe('Serial (hexadecimal), instant and CRLReason by name'),
    evidence: Sha256.describe('The list as it was fetched'),
  })
  .meta({ id: 'RevocationList' })
export type RevocationList = z.infer<typeof RevocationList>
