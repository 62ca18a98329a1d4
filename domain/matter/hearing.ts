/** The hearing (Administrative License Law 46–48): offered, asked for or waived, announced, held and minuted. */
import { z } from 'zod'
import { PersonName } from '../person.ts'
import { At, Text } from './values.ts'

export const HearingCall = z.strictObject({
  kind: z
    .enum(['public-interest', 'major-interests'])
    .describe('Art. 46: announced and held; art. 47: offered to the applicant and the parties'),
  why: Text,
})
export const HearingRequest = z.strictObject({ text: Text })
export const ChairAppointment = z.strictObject({ chair: PersonName })
export const HearingAnnouncement = z.strictObject({
  on: At.describe('When it is held'),
  place: Text,
  subject: Text,
  public: z.boolean().describe('Hearings are public, save for secrets and privacy'),
})
export const HearingMinutes = z.strictObject({
  document: z.uuid().describe('The signed minutes among the documents'),
  signedBy: z.array(z.string().min(1).max(200)).min(2).max(50),
  summary: Text,
})

const answer = z.object({ by: PersonName, at: At, text: z.string().optional() })

export const Hearing = HearingCall.extend({
  by: PersonName,
  at: At,
  requests: z.array(answer),
  waivers: z.array(answer),
  /** Set once the right to a hearing has been used, given up or has lapsed. */
  wanted: z.boolean().optional(),
  requestedAt: At.optional().describe('Starts clock C7'),
  chair: PersonName.optional(),
  announced: HearingAnnouncement.extend({ at: At }).optional(),
  held: HearingMinutes.extend({ at: At, sha256: z.string() }).optional(),
}).meta({ id: 'Hearing' })
