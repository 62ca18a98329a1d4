/** What opens a penalty case (立案): against whom, for which violation of the catalogue, on which grounds. */
import { z } from 'zod'
import { Day, Text } from '../matter/values.ts'
import { PersonInCharge } from './measures.ts'
import { PenaltyCase } from './state.ts'

const Line = z.string().trim().min(1).max(300)

export const PenaltyOpening = z
  .strictObject({
    party: z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('organisation'),
        organisation: Line.describe('As its people are named by the identity provider'),
        name: z.strictObject({ local: Line.optional(), en: Line, 'zh-CN': Line }),
      }),
      PersonInCharge.extend({ kind: z.literal('person') }),
    ]),
    recognition: z.uuid().optional().describe('The recognition that it concerns'),
    violation: z.string().max(64).describe('Code, see GET /violations'),
    endedOn: Day.optional().describe('When it ended; absent: it continues'),
    discoveredOn: Day,
    grounds: Text,
    source: PenaltyCase.shape.source.strict(),
  })
  .meta({ id: 'PenaltyOpening' })
export type PenaltyOpening = z.infer<typeof PenaltyOpening>
