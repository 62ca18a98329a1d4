/** A complaint of the public about a recognised CA or its certificates (Administrative License Law 65). */
import { z } from 'zod'
import { followingParts } from '../case.ts'
import { Sha256 } from '../evidence.ts'
import { EmailAddress } from '../form/values.ts'
import { At, Text } from '../matter/values.ts'
import { Remedies } from '../notice.ts'
import { PersonName } from '../person.ts'

const ShortText = z.string().trim().min(1).max(500)

/** At least one of them; a certificate alone is enough to begin with. */
export const ComplaintSubject = z
  .strictObject({
    recognition: z.uuid().optional().describe('Id of the entry in the register'),
    provider: ShortText.optional().describe('Whom it is about, where there is no entry'),
    certificateSha256: Sha256.optional(),
  })
  .refine((about) => Object.keys(about).length > 0, {
    error: 'expected an entry of the register, a provider or a certificate',
  })
  .meta({ id: 'ComplaintSubject' })

/** What the public sends; who they are only if they say so. */
export const NewComplaint = z
  .strictObject({
    about: ComplaintSubject,
    subject: ShortText,
    text: Text,
    contact: z
      .strictObject({ name: ShortText, email: EmailAddress })
      .partial()
      .optional()
      .describe('Absent: anonymous'),
  })
  .meta({ id: 'NewComplaint' })
export type NewComplaint = z.infer<typeof NewComplaint>

export const complaintOutcomes = [
  'refused',
  'transferred',
  'upheld',
  'partly-upheld',
  'dismissed',
] as const
export type ComplaintOutcome = (typeof complaintOutcomes)[number]

/** Nobody but the complainant opens a file before a scan has found nothing in it. */
export const ComplaintAttachment = z
  .object({
    document: z.uuid(),
    fileName: z.string(),
    state: z.enum(['quarantined', 'clean', 'infected']),
    why: z.string().optional().describe('What was found, or why nothing was scanned'),
  })
  .meta({ id: 'ComplaintAttachment' })

const Examination = z.discriminatedUnion('decision', [
  z.object({ decision: z.literal('accepted'), at: At, by: PersonName, note: Text.optional() }),
  z.object({ decision: z.literal('deemed'), at: At }),
  z.object({
    decision: z.literal('refused'),
    at: At,
    by: PersonName,
    reasons: z.array(Text),
    remedies: Remedies,
  }),
  z.object({
    decision: z.literal('transferred'),
    at: At,
    by: PersonName,
    body: ShortText,
    reasons: z.array(Text),
  }),
])

export const ComplaintAnswer = z.strictObject({
  outcome: z.enum(['upheld', 'partly-upheld', 'dismissed']),
  findings: z.array(Text).min(1).max(50),
  answer: Text,
  remedies: Remedies.optional().describe('Needed where it is dismissed'),
  finding: z
    .strictObject({ en: Text, 'zh-CN': Text })
    .optional()
    .describe('Noted on the recognition that the complaint is about'),
  penalty: z.uuid().optional().describe('The penalty case that it has led to'),
})

export const ComplaintCase = z
  .object({
    ...followingParts,
    kind: z.literal('complaint'),
    about: ComplaintSubject,
    subject: z.string(),
    text: z.string(),
    contact: NewComplaint.shape.contact,
    parties: z.array(PersonName).describe('The complainant, by a name of the case only'),
    secretSha256: Sha256.optional().describe('Digest of the follow-up secret; shown to nobody'),
    statements: z.array(z.object({ text: z.string(), at: At })),
    attachments: z.array(ComplaintAttachment),
    examination: Examination.optional(),
    answer: ComplaintAnswer.extend({ by: PersonName, at: At }).optional(),
    confirmed: z.object({ by: PersonName, at: At }).optional(),
    returned: z.array(z.object({ reason: Text, by: PersonName, at: At })),
    penalties: z.array(z.object({ penalty: z.uuid(), by: PersonName, at: At })),
    told: z
      .object({ recognition: z.uuid(), refused: z.string().optional() })
      .optional()
      .describe('That the recognition was told of the finding, and by which rule it refused'),
    instructions: z.array(z.object({ clock: z.string(), text: Text, by: PersonName, at: At })),
    closedAt: At.optional(),
  })
  .meta({ id: 'ComplaintCase' })
export type ComplaintCase = z.infer<typeof ComplaintCase>

/** The complainant as the case knows them: by the case, never by an identity. */
export const complainantOf = (id: string) => ({ sub: `complainant:${id}`, name: 'complainant' })
