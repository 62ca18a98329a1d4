/** What a penalty consists of; with nothing set, none is imposed. */
import { z } from 'zod'
import { Day, Text } from '../matter/values.ts'

const Line = z.string().trim().min(1).max(300)
export const Words = z.strictObject({ en: Text, 'zh-CN': Text })

export const PersonInCharge = z
  .strictObject({
    name: Line,
    identifier: z.string().trim().min(1).max(64).describe('Passport or identity card; not public'),
  })
  .meta({ id: 'PersonInCharge' })

export const Measures = z
  .strictObject({
    warning: z.literal(true).optional(),
    fine: z.int().positive().max(1_000_000_000).optional().describe('Yuan'),
    restriction: z
      .strictObject({ what: Words, until: Day.describe('Last day, Asia/Shanghai') })
      .optional()
      .describe('What may not be done, and until when'),
    revocation: z.literal(true).optional(),
    barred: z
      .array(PersonInCharge)
      .min(1)
      .max(20)
      .optional()
      .describe('Persons who are barred with a revocation (Electronic Signature Law 31)'),
  })
  .meta({ id: 'Measures' })
export type Measures = z.infer<typeof Measures>
