/** Trusted lists of partner territories (ETSI TS 119 612): whose they are, what each import came to, what they say of a CA. */
import { z } from 'zod'
import { EvidenceRef, Sha256 } from './evidence.ts'
import { PersonName } from './person.ts'

const At = z.iso.datetime()
const Bilingual = z.object({ en: z.string(), 'zh-CN': z.string() })
const Uri = z.string().max(500).regex(/^\S+$/)
const status = 'http://uri.etsi.org/TrstSvc/TrustedList/Svcstatus'

/** TS 119 612 §5.5.4 and annex J; a list under another scheme has its own, which are named when it is registered. */
export const etsiRecognised = ['granted', 'recognisedatnationallevel', 'setbynationallaw'].map(
  (name) => `${status}/${name}`,
)

/** What a supervisor registers: whose list, where it is, and who may sign the first one. */
export const NewPartnerSource = z
  .strictObject({
    territory: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .describe('As SchemeTerritory has it'),
    name: z.string().trim().min(1).max(200),
    url: z
      .url({ protocol: /^https?$/ })
      .max(1000)
      .optional()
      .describe('Asked daily; absent: uploads only'),
    pinned: z
      .array(Sha256)
      .min(1)
      .max(20)
      .describe('SHA-256 of the certificates (DER) that may sign it, learnt from the partner'),
    recognised: z
      .array(Uri)
      .min(1)
      .max(20)
      .optional()
      .describe('Service statuses that mean recognised at home; absent: those of TS 119 612'),
  })
  .meta({ id: 'NewPartnerSource' })
export type NewPartnerSource = z.infer<typeof NewPartnerSource>

export const PartnerSource = z
  .object({
    ...NewPartnerSource.shape,
    id: z.uuid(),
    recognised: z.array(z.string()),
    registeredAt: At,
    registeredBy: PersonName,
  })
  .meta({ id: 'PartnerSource' })
export type PartnerSource = z.infer<typeof PartnerSource>

export const ListedPeriod = z.object({
  type: z.string().describe('URI of the kind of service'),
  status: z.string().describe('URI'),
  since: At,
})
export type ListedPeriod = z.infer<typeof ListedPeriod>

export const ListedCertificate = z.object({
  sha256: Sha256,
  subject: z.string().describe('RFC 4514; empty where the certificate cannot be read'),
  identity: Sha256.optional().describe('Of subject and key together'),
})
export type ListedCertificate = z.infer<typeof ListedCertificate>

export const ListedService = ListedPeriod.extend({
  provider: z.string(),
  name: z.string(),
  certificates: z.array(ListedCertificate),
  history: z.array(ListedPeriod).describe('Before the present status'),
}).meta({ id: 'ListedService' })
export type ListedService = z.infer<typeof ListedService>

/** Why a list was not taken, or what is odd about one that was. */
export const ListRemark = z.object({ code: z.string(), text: Bilingual })
export type ListRemark = z.infer<typeof ListRemark>

export const importOutcomes = ['accepted', 'refused', 'unchanged'] as const

/** One import, whatever came of it; only an accepted one counts. */
export const PartnerImport = z
  .object({
    id: z.uuid(),
    source: z.uuid(),
    territory: z.string(),
    importedAt: At,
    importedBy: PersonName,
    outcome: z.enum(importOutcomes).describe('`unchanged`: the list that counts already'),
    reasons: z.array(ListRemark).describe('Why it is refused; empty otherwise'),
    remarks: z.array(ListRemark),
    evidence: EvidenceRef.optional().describe('Absent where nothing was received'),
    operator: z.string().optional(),
    sequence: z.int().positive().optional(),
    issuedAt: At.optional(),
    nextUpdate: At.optional(),
    signer: Sha256.optional().describe('The certificate whose key made the signature'),
    announced: z.array(Sha256).describe('Who may sign the next, as the list says; often nobody'),
    providers: z.int().nonnegative(),
    services: z.int().nonnegative(),
  })
  .meta({ id: 'PartnerImport' })
export type PartnerImport = z.infer<typeof PartnerImport>

export const AlertChange = z.object({
  type: z.string(),
  service: z.string(),
  before: z.string().optional().describe('Status; absent where there was no list before'),
  after: z.string().optional().describe('Status; absent where it is no longer listed'),
})
export type AlertChange = z.infer<typeof AlertChange>

/** A recognised CA is no longer recognised at home. */
export const PartnerAlert = z
  .object({
    id: z.uuid(),
    import: z.uuid(),
    reference: z.string().describe('<territory>:<sequence>:<first 16 of the SHA-256>'),
    recognition: z.uuid(),
    certificate: Sha256,
    subject: z.string(),
    changes: z.array(AlertChange),
    at: At,
    told: z
      .object({ at: At, refused: z.string().optional() })
      .optional()
      .describe('When the recognition was told, or why it takes no findings'),
  })
  .meta({ id: 'PartnerAlert' })
export type PartnerAlert = z.infer<typeof PartnerAlert>
