/** What is sent with each act on a complaint. */
import { z } from 'zod'
import type { ComplaintAct } from '../../procedure/complaint/acts.ts'
import type { Claim, NewDocument } from '../act.ts'
import { Text } from '../matter/values.ts'
import { Remedies } from '../notice.ts'
import { ComplaintAnswer } from './state.ts'

const Reasons = z.array(Text).min(1).max(50)
const Note = z.strictObject({ note: Text.optional() })

/** Acts of officials. */
export const complaintActs = {
  'accept-complaint': Note,
  'refuse-complaint': z.strictObject({ reasons: Reasons, remedies: Remedies }),
  'transfer-complaint': z.strictObject({
    body: z.string().trim().min(1).max(500).describe('Which body is competent'),
    reasons: Reasons,
  }),
  'answer-complaint': ComplaintAnswer,
  'confirm-dismissal': Note,
  'return-answer': z.strictObject({ reason: Text }),
  'link-penalty': z.strictObject({ penalty: z.uuid() }),
  'note-complaint-overdue': z.strictObject({ instruction: Text }),
} as const satisfies Record<Exclude<ComplaintAct, 'add-statement'>, z.ZodObject>

/** What the complainant adds. */
export const ComplaintStatement = z.strictObject({ text: Text }).meta({ id: 'ComplaintStatement' })

type OfOfficials = {
  [Name in keyof typeof complaintActs]: z.infer<(typeof complaintActs)[Name]> &
    (Name extends 'link-penalty' ? unknown : { readonly claim: z.infer<typeof Claim> })
}
export type ComplaintPayloads = OfOfficials & {
  readonly 'add-statement': z.infer<typeof ComplaintStatement>
  readonly attach: z.infer<typeof NewDocument>
}
