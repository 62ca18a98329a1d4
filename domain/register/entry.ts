/** An entry of the public register: a recognised CA, its chain, and the certificate types with their history. */
import { z } from 'zod'
import { Sha256 } from '../evidence.ts'
import { StatusPeriod } from './status.ts'

const At = z.iso.datetime()
const Day = z.iso.date().describe('Asia/Shanghai')
const Bilingual = z.object({ en: z.string(), 'zh-CN': z.string() })

/** A CA certificate of the recognised chain; without a place in the chain a key is not to be used. */
export const ChainCertificate = z
  .object({
    sha256: Sha256,
    certificate: z.base64().describe('DER'),
    role: z.enum(['root', 'intermediate', 'issuing']),
    subject: z.string().describe('RFC 4514'),
    issuer: z.string().describe('RFC 4514'),
    serial: z.string().describe('Hexadecimal'),
    subjectKeyIdentifier: z.string().optional().describe('Hexadecimal'),
    notBefore: At,
    notAfter: At,
    from: At.describe('From when it belongs to the recognised chain'),
    until: At.optional().describe('When it left the chain'),
  })
  .meta({ id: 'ChainCertificate' })
export type ChainCertificate = z.infer<typeof ChainCertificate>

/** A recognised certificate type: what MIIT's decision recognised, for which uses and how long. */
export const RecognisedType = z
  .object({
    id: z.string(),
    name: Bilingual,
    purpose: z.enum(['ELECTRONIC_SIGNATURE', 'ELECTRONIC_SEAL']),
    policyOids: z.array(z.string()).min(1),
    scope: z.string(),
    excludedUses: z.array(z.string()),
    conditions: z.array(z.string()),
    validFrom: Day,
    validUntil: Day,
    renewals: z
      .array(z.object({ from: Day, decision: z.string().optional(), deemed: z.boolean(), at: At }))
      .optional()
      .describe('Each further term, by the decision that it rests on; oldest first'),
    history: z.array(StatusPeriod).min(1).describe('Oldest first; the last period is open'),
  })
  .meta({ id: 'RecognisedType' })
export type RecognisedType = z.infer<typeof RecognisedType>

export const RegisterEntry = z
  .object({
    id: z.uuid().describe('The recognition; a link with it never breaks'),
    number: z.string().describe('文号 of the grant'),
    provider: z.object({
      name: z.object({ local: z.string(), en: z.string(), 'zh-CN': z.string() }).partial(),
      country: z.string().describe('ISO 3166-1 alpha-2'),
      registrationNumber: z.string(),
      address: z.string(),
      website: z.url(),
    }),
    contact: z
      .object({ name: z.string(), province: z.string().optional() })
      .optional()
      .describe('In the PRC'),
    legalBasis: z.string().describe('The agreement or the reciprocity (ESL art. 26)'),
    chain: z.array(ChainCertificate).min(1),
    types: z.array(RecognisedType).min(1),
  })
  .meta({ id: 'RegisterEntry' })
export type RegisterEntry = z.infer<typeof RegisterEntry>
