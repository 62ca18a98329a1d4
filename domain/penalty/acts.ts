/** What people send with the acts of a penalty case; the claim comes with the task. */
import { z } from 'zod'
import type { Claim } from '../act.ts'
import { hearingContents } from '../following/hearing.ts'
import { Day, Text } from '../matter/values.ts'
import { Remedies } from '../notice.ts'
import { PersonName } from '../person.ts'
import { Measures, Words } from './measures.ts'

const Texts = z.array(Text).min(1).max(50)
const Reason = z.strictObject({ reason: Text })
const DocumentId = z.uuid()
const Fen = z.int().positive().max(1e14).describe('Fen: hundredths of a yuan')

export const Vote = z.strictObject({ ...PersonName.shape, vote: z.enum(['for', 'against']) })

export const Instalment = z.strictObject({ due: Day, amountFen: Fen }).meta({ id: 'Instalment' })

export const DefenceContent = z
  .strictObject({
    text: Text,
    points: Texts.describe('Each is answered in the decision (Administrative Penalty Law 45)'),
  })
  .meta({ id: 'DefenceContent' })

export const penaltyContents = {
  'assign-investigators': z.strictObject({ investigators: z.array(PersonName).min(1).max(10) }),
  'declare-investigator': z.strictObject({
    conflict: z.boolean().describe('True: recused (Administrative Penalty Law 43)'),
    statement: Text,
  }),
  'report-investigation': z.strictObject({
    facts: Texts,
    documents: z.array(DocumentId).min(1).max(200).describe('Evidence among the documents'),
    gain: z.int().nonnegative().max(1e12).optional().describe('Illegal gain in yuan'),
    measures: Measures.describe('What is proposed; empty: no penalty'),
    reasons: Texts,
  }),
  'countersign-investigation': z.strictObject({ note: Text.optional() }),
  'return-investigation': Reason,
  'state-penalty-defence': DefenceContent,
  'record-penalty-defence': DefenceContent.extend({ proof: Text.describe('How it arrived') }),
  'waive-penalty-rights': z.strictObject({ text: Text }),
  'request-penalty-hearing': z.strictObject({ text: Text }),
  'appoint-penalty-chair': hearingContents.appoint,
  'announce-penalty-hearing': hearingContents.announce,
  'hold-penalty-hearing': hearingContents.hold,
  'draft-penalty': z.strictObject({
    measures: Measures,
    reasons: Texts,
    answers: z
      .array(
        z.strictObject({
          statement: z.int().nonnegative().describe('Index of the statement, from 0'),
          point: z.int().nonnegative().describe('Index of its point, from 0'),
          answer: Text,
        }),
      )
      .max(500),
    minutes: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional()
      .describe('SHA-256 of the minutes, where a hearing was held (65)'),
    remedies: Remedies,
  }),
  'pass-penalty-law': z.strictObject({ opinion: Text }),
  'return-penalty-law': Reason,
  'decide-penalty': z.strictObject({
    votes: z
      .array(Vote)
      .max(15)
      .optional()
      .describe('Of the heads who decided together (57); needed for grave cases'),
  }),
  'return-penalty': Reason,
  'reopen-investigation': Reason,
  'note-penalty-overdue': z.strictObject({ instruction: Text }),
  'record-payment': z.strictObject({
    amountFen: Fen,
    paidOn: Day,
    document: DocumentId.describe('Evidence of payment among the documents'),
  }),
  'request-deferral': z.strictObject({ text: Text }),
  'grant-deferral': z.strictObject({
    instalments: z.array(Instalment).min(1).max(24).describe('Together they are the fine'),
    reason: Text,
  }),
  'refuse-deferral': Reason,
  'record-court-application': z.strictObject({
    court: Text,
    reference: z.string().trim().min(1).max(100),
    filedOn: Day,
  }),
  'correct-credit': z.strictObject({
    text: Words.describe('What is corrected, as it is published'),
    removed: z.boolean().describe('The entry is no longer public, and its restrictions end'),
  }),
} as const

type Contents = { [Name in keyof typeof penaltyContents]: z.infer<(typeof penaltyContents)[Name]> }

/** Payloads as the workflow gets them: those under a task with the claim that they are done under. */
export type PenaltyPayloads = {
  [Name in keyof Contents]: Contents[Name] & { readonly claim: z.infer<typeof Claim> }
}
