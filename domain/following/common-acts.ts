/** What people send with the acts that every case after a grant has. */
import { z } from 'zod'
import { Claim, NewDocument } from '../act.ts'
import { At, MatterId, Text } from '../matter/values.ts'
import { PersonName } from '../person.ts'

export const commonActs = {
  claim: z.strictObject({ task: z.string().max(64) }),
  release: z.strictObject({ claim: Claim }),
  reassign: z.strictObject({ task: z.string().max(64), to: PersonName, reason: Text }),
  attach: NewDocument,
  acknowledge: z.strictObject({ notice: MatterId }),
  'record-service': z.strictObject({ notice: MatterId, proof: Text, servedAt: At }),
}

export type CommonPayloads = {
  [Name in keyof typeof commonActs]: z.infer<(typeof commonActs)[Name]>
}
