/** A notice: what is told to whom, as ordered by the procedure, and as issued with number, date, seal and proof of service. */
import { z } from 'zod'
import { noticeKinds } from '../procedure/notices.ts'
import { EvidenceRef, Sha256 } from './evidence.ts'
import { FollowingNotice } from './following/notice.ts'
import { PublicApplication } from './matter/public-comment.ts'
import { PersonName } from './person.ts'

const Text = z.string().min(1).max(20_000)
const Texts = z.array(Text).max(200)
const Day = z.iso.date().describe('Asia/Shanghai')

/** Where and until when an adverse notice may be challenged (Administrative License Law 7, 38). */
export const Remedies = z
  .strictObject({
    reconsideration: Text.describe('Body and period for administrative reconsideration'),
    litigation: Text.describe('Court and period for administrative litigation'),
  })
  .meta({ id: 'Remedies' })

const Asked = z.strictObject({
  document: z.string().describe('Document type or form section'),
  pointer: z.string().optional(),
  what: Text,
})
const GrantedType = z.strictObject({ id: z.string(), name: z.string().optional() })
const RefusedType = z.strictObject({ id: z.string(), reasons: Texts.min(1) })

/** What each kind of notice says; texts that people wrote stand as they wrote them. */
export const NoticeContent = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('receipt'),
      filing: z.int().positive(),
      receivedAt: z.iso.datetime(),
      documents: z.array(
        z.strictObject({ type: z.string(), fileName: z.string(), sha256: Sha256 }),
      ),
      form: Sha256.describe('SHA-256 of the form as filed'),
    }),
    z.strictObject({ kind: z.literal('correction'), items: z.array(Asked).min(1).max(200) }),
    z.strictObject({
      kind: z.literal('acceptance'),
      deemed: z.boolean().describe('Accepted by lapse of the five working days'),
      from: Day.describe('Day from which acceptance counts'),
      decisionDue: Day,
    }),
    z.strictObject({
      kind: z.literal('non-acceptance'),
      ground: z.enum(['not-required', 'not-competent', 'form']),
      reasons: Texts.min(1),
      competentBody: Text.optional(),
      remedies: Remedies,
    }),
    z.strictObject({
      kind: z.literal('time-needed'),
      reason: z.enum(['hearing', 'testing', 'inspection', 'appraisal', 'expert-review']),
      explanation: Text,
      expectedEnd: Day,
    }),
    z.strictObject({
      kind: z.literal('extension'),
      reasons: Texts.min(1),
      workingDays: z.int().positive(),
      decisionDue: Day,
    }),
    z.strictObject({
      kind: z.literal('supplement'),
      items: z.array(Asked).min(1).max(200),
      answerBy: Day,
    }),
    z.strictObject({
      kind: z.literal('consultation'),
      body: Text,
      questions: Texts.min(1),
      answerBy: Day,
    }),
    z.strictObject({
      kind: z.literal('inspection'),
      on: Day,
      place: Text,
      inspectors: z.array(z.string()).min(2),
    }),
    z.strictObject({ kind: z.literal('interested-party'), interest: Text, answerBy: Day }),
    z.strictObject({
      kind: z.literal('hearing-rights'),
      why: Text,
      workingDays: z.int().positive(),
    }),
    z.strictObject({
      kind: z.literal('hearing'),
      at: z.iso.datetime(),
      place: Text,
      subject: Text,
      chair: z.string(),
      public: z.boolean(),
    }),
    z.strictObject({
      kind: z.literal('grant'),
      about: z
        .strictObject({ number: z.string(), as: z.enum(['renewal', 'change']) })
        .optional()
        .describe('The recognition that is renewed or changed'),
      legalBasis: Text,
      types: z.array(GrantedType).min(1),
      scope: Text,
      excludedUses: Texts,
      conditions: Texts,
      reasons: Texts.min(1),
      validFrom: Day,
      validUntil: Day,
      refused: z.array(RefusedType),
      remedies: Remedies.optional(),
      minutes: Sha256.optional().describe('Minutes of the hearing on which the decision rests'),
    }),
    z.strictObject({
      kind: z.literal('refusal'),
      reasons: Texts.min(1),
      remedies: Remedies,
      minutes: Sha256.optional(),
    }),
    z.strictObject({
      kind: z.literal('publication'),
      what: Texts.min(1),
      workingDays: z.int().positive(),
    }),
    z.strictObject({
      kind: z.literal('comment-announcement'),
      application: PublicApplication,
      objectionWorkingDays: z.int().positive(),
      workingDays: z.int().positive(),
    }),
    z.strictObject({
      kind: z.literal('public-comment'),
      application: PublicApplication,
      answerBy: Day,
    }),
    FollowingNotice,
  ])
  .meta({ id: 'NoticeContent' })
export type NoticeContent = z.infer<typeof NoticeContent>

/** Whom a notice is addressed to: the applicant's organisation, a body, a party by name, or everybody. */
export const Addressee = z
  .strictObject({
    kind: z.enum(['applicant', 'party', 'body', 'public']),
    name: z.string(),
    sub: z.string().optional(),
  })
  .meta({ id: 'Addressee' })

/** Proof that a notice reached its addressee (Administrative License Law 44; clock C5). */
export const Service = z
  .strictObject({
    by: z.enum(['read-receipt', 'recorded']),
    at: z.iso.datetime(),
    person: PersonName,
    proof: Text.optional().describe('Recorded service: how it was served'),
  })
  .meta({ id: 'Service' })

export const Notice = z
  .strictObject({
    id: z.string().describe('<case id>.n<number>'),
    dossier: z.uuid(),
    kind: z.enum(noticeKinds),
    to: Addressee,
    content: NoticeContent,
    orderedAt: z.iso.datetime(),
    number: z.string().optional().describe('文号; absent until issued'),
    issuedAt: z.iso.datetime().optional(),
    document: EvidenceRef.optional().describe('The sealed PDF'),
    served: Service.optional(),
  })
  .meta({ id: 'Notice' })
export type Notice = z.infer<typeof Notice>
