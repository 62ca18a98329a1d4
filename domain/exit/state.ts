/** A voluntary exit: its report, who takes over, what was handed over, and who keeps the records until when. */
import { z } from 'zod'
import { exitBreachKinds } from '../../procedure/exit/breaches.ts'
import { followingParts } from '../case.ts'
import { Sha256 } from '../evidence.ts'
import { PersonName } from '../person.ts'
import { Candidate, ExitContent } from './acts.ts'

const At = z.iso.datetime()
const Day = z.iso.date()
const signed = { by: PersonName, at: At }
const Agreement = z.object({ ...signed, agreement: z.uuid() })

export const Proposal = z
  .object({
    ...signed,
    candidate: Candidate,
    assigned: z.boolean().describe('By the authority: it needs no agreement (ESL 23)'),
    judged: z.boolean().describe('The rules have been applied to it'),
    agreed: z.object({ exiting: Agreement.optional(), successor: Agreement.optional() }),
    declined: z.object({ ...signed, reason: z.string() }).optional(),
    fitness: z.object({ ...signed, fit: z.boolean(), reasons: z.array(z.string()) }).optional(),
  })
  .meta({ id: 'SuccessorProposal' })
export type Proposal = z.infer<typeof Proposal>

export const exitOutcomes = ['exited', 'withdrawn', 'void'] as const
export type ExitOutcome = (typeof exitOutcomes)[number]

export const ExitCase = z
  .object({
    ...followingParts,
    kind: z.literal('exit'),
    recognition: z.uuid(),
    number: z.string().describe('文号 of the recognition'),
    content: ExitContent,
    plannedEnd: Day.describe('Last day of the service, as it stands now'),
    lateReport: z.boolean().describe('Reported later than the rules ask: a breach (ESL 30)'),
    partiesTold: z
      .object({ ...signed, document: z.uuid(), toldOn: Day, late: z.boolean() })
      .optional(),
    proposals: z.array(Proposal),
    records: z
      .object({ ...signed, manifest: z.uuid(), records: z.int(), sha256: Sha256 })
      .optional(),
    custody: z.object({ ...signed, receipt: z.uuid(), sha256: Sha256 }).optional(),
    subscribersTold: z.object({ ...signed, document: z.uuid() }).optional(),
    returned: z.array(z.object({ ...signed, reason: z.string() })),
    confirmed: z.object(signed).optional(),
    postponed: z.array(z.object({ ...signed, from: Day, to: Day, reason: z.string() })),
    endOrdered: z.object({ ...signed, reasons: z.array(z.string()) }).optional(),
    withdrawn: z.object({ ...signed, reason: z.string() }).optional(),
    breaches: z.array(z.object({ kind: z.enum(exitBreachKinds), at: At })),
    told: z
      .array(z.object({ act: z.string(), reference: z.string(), refused: z.string().optional() }))
      .describe('What the recognition was told'),
    ended: z.object({ at: At.describe('From when the recognition is over') }).optional(),
    retention: z.object({ custodian: z.string(), until: Day }).optional(),
  })
  .meta({ id: 'ExitCase' })
export type ExitCase = z.infer<typeof ExitCase>
