/** An observation of a recognised CA that another body or system sends. */
import { z } from 'zod'
import { observationKinds } from '../../procedure/recognition/observations.ts'
import { At, Text } from '../matter/values.ts'

const Line = z.string().trim().min(1).max(100)

export const ObservationContent = z
  .strictObject({
    source: Line.describe('The body or system that observed'),
    reference: Line.describe('What the source knows the observation by: the same one is kept once'),
    kind: z.enum(observationKinds),
    observedAt: At,
    text: Text,
    documents: z.array(z.uuid()).max(50).default([]).describe('Attached before'),
  })
  .meta({ id: 'ObservationContent' })
export type ObservationContent = z.infer<typeof ObservationContent>
