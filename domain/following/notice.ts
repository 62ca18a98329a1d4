/** What a notice of supervision says: facts, grounds, what is ordered or decided, and the rights of whoever gets it. */
import { z } from 'zod'
import { complaintNotices } from '../../procedure/complaint/notices.ts'
import { exitNotices } from '../../procedure/exit/notices.ts'
import { penaltyNotices } from '../../procedure/penalty/notices.ts'
import { recognitionNotices } from '../../procedure/recognition/notices.ts'

const kinds = {
  ...recognitionNotices,
  ...complaintNotices,
  ...penaltyNotices,
  ...exitNotices,
}
type FollowingNoticeKind = keyof typeof kinds
export const followingNoticeKinds = Object.keys(kinds) as [
  FollowingNoticeKind,
  ...FollowingNoticeKind[],
]

const Text = z.string().min(1).max(20_000)
const Texts = z.array(Text).max(200)
const Day = z.iso.date().describe('Asia/Shanghai')

export const FollowingNotice = z.strictObject({
  kind: z.enum(followingNoticeKinds),
  facts: Texts.describe('What was found or reported'),
  grounds: Texts.describe('The articles that it rests on'),
  orders: Texts.describe('What is decided, ordered or confirmed'),
  rights: Texts.describe('To be heard, to a hearing, to take part'),
  remedies: z
    .strictObject({ reconsideration: Text, litigation: Text })
    .optional()
    .describe('Where and until when it may be challenged'),
  answerBy: Day.optional(),
  effectiveOn: Day.optional(),
})
export type FollowingNotice = z.infer<typeof FollowingNotice>

export const isFollowingNotice = (content: { readonly kind: string }): content is FollowingNotice =>
  Object.hasOwn(kinds, content.kind)
