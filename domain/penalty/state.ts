/** A penalty case: against whom and for what, what was found and said, what was decided, paid and published. */
import { z } from 'zod'
import { measureKinds } from '../../procedure/penalty/catalogue.ts'
import { followingParts } from '../case.ts'
import { FollowingHearing } from '../following/hearing.ts'
import { Day, Text } from '../matter/values.ts'
import { PersonName } from '../person.ts'
import { DefenceContent, Instalment, penaltyContents, Vote } from './acts.ts'
import { CreditEntry, Restriction } from './credit.ts'
import { Measures, PersonInCharge, Words } from './measures.ts'

const At = z.iso.datetime()
const signed = { by: PersonName, at: At }
const yuan = z.int().nonnegative()

/** The entry of the catalogue as it stood when the case was opened, and when the violation ended and was discovered. */
export const PenaltyViolation = z
  .object({
    code: z.string(),
    title: Words,
    article: Words,
    basis: z.enum(['law', 'policy']),
    on: z.enum(['organisation', 'person']),
    continuing: z.boolean(),
    kinds: z.array(z.enum(measureKinds)),
    fine: z
      .object({
        min: yuan,
        max: yuan,
        gain: z
          .object({ from: yuan, times: z.tuple([z.int(), z.int()]) })
          .optional()
          .describe('From this illegal gain on the fine is a multiple of it'),
      })
      .optional()
      .describe('Bounds in yuan'),
    barYears: z.int().optional(),
    endedOn: Day.optional().describe('Absent: it continues'),
    discoveredOn: Day,
  })
  .meta({ id: 'PenaltyViolation' })

export const Investigator = PersonName.extend({
  conflict: z.boolean().optional().describe('Absent until declared; true: recused'),
  statement: z.string().optional(),
})

const Report = penaltyContents['report-investigation'].extend({
  ...signed,
  countersigned: z.object(signed).optional(),
})

export const PenaltyCase = z
  .object({
    ...followingParts,
    kind: z.literal('penalty'),
    recognition: z.uuid().optional().describe('The recognition that is told of the decision'),
    person: PersonInCharge.optional().describe('The person in charge, where the penalty is theirs'),
    violation: PenaltyViolation,
    grounds: Text.describe('Why the case was opened'),
    source: z.object({
      kind: z.enum(['complaint', 'finding', 'inspection']),
      reference: z.string().max(100).describe('The complaint, finding or inspection'),
    }),
    investigators: z.array(Investigator),
    report: Report.optional(),
    noticed: z
      .object({
        notice: z.string(),
        measures: Measures,
        documents: z.int().describe('Documents that the case had when the notice was given'),
        over: z.boolean().describe('The party has been heard or let the time pass'),
      })
      .optional()
      .describe('The last prior notice'),
    statements: z.array(DefenceContent.extend({ ...signed, proof: z.string().optional() })),
    waived: z.object(signed).optional(),
    hearing: FollowingHearing.optional(),
    formerReviewers: z
      .array(z.string())
      .describe('Chairs and legal reviewers before the case was reopened'),
    draft: penaltyContents['draft-penalty'].extend(signed).optional(),
    legality: z.object({ opinion: z.string(), ...signed }).optional(),
    decision: z
      .object({
        measures: Measures,
        votes: z.array(Vote).optional(),
        number: z.string().optional().describe('文号; absent until issued'),
        notice: z.string().optional(),
        servedAt: At.optional(),
        ...signed,
      })
      .optional(),
    instalments: z.array(Instalment).optional().describe('Of the fine, where it was deferred'),
    deferral: z
      .object({
        text: z.string(),
        ...signed,
        answer: z.object({ granted: z.boolean(), reason: z.string(), ...signed }).optional(),
      })
      .optional(),
    payments: z.array(penaltyContents['record-payment'].extend(signed)),
    demand: z.string().optional().describe('The notice that demands payment'),
    court: penaltyContents['record-court-application'].extend(signed).optional(),
    credit: CreditEntry.optional(),
    restrictions: z.array(Restriction).optional(),
    told: z.array(z.string()).describe('What the recognition has been told'),
  })
  .meta({ id: 'PenaltyCase' })
export type PenaltyCase = z.infer<typeof PenaltyCase>
