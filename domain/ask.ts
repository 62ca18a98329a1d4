/** What a case waits for from its applicant. */
import { z } from 'zod'
import { askKinds } from '../procedure/asks-of-applicant.ts'

const Ask = z
  .object({
    kind: z.enum(askKinds),
    about: z.string().optional().describe('The supplement or notice'),
    due: z.iso.date().optional().describe('Last day, Asia/Shanghai'),
  })
  .meta({ id: 'Ask' })

export const Asks = z
  .array(Ask)
  .describe('To its applicant: what the case waits for from them, the most pressing first')
