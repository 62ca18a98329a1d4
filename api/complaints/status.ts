/** What the complainant sees of the complaint: how far it is, until when what is due, and what has been decided. */
import { z } from 'zod'
import { type ComplaintCase, ComplaintAttachment } from '../../domain/complaint/state.ts'
import { FollowingNotice, isFollowingNotice } from '../../domain/following/notice.ts'
import { followingStages } from '../../procedure/case-kinds.ts'
import { clocks } from '../../procedure/deadlines.ts'

const At = z.iso.datetime()

export const ComplaintStatus = z
  .object({
    id: z.uuid(),
    subject: z.string(),
    receivedAt: At,
    stage: z.enum(followingStages.complaint),
    outcome: z.string().optional(),
    closedAt: At.optional(),
    deadlines: z.array(
      z.object({
        id: z.string(),
        title: z.object({ en: z.string(), 'zh-CN': z.string() }),
        dueDate: z.iso.date(),
        state: z.string(),
      }),
    ),
    notices: z.array(
      z.object({
        id: z.string().describe('Its sealed PDF: GET /complaints/{id}/status/notices/{notice}'),
        number: z.string(),
        issuedAt: At,
        content: FollowingNotice,
      }),
    ),
    statements: z.array(z.object({ text: z.string(), at: At })),
    attachments: z.array(ComplaintAttachment),
  })
  .meta({ id: 'ComplaintStatus' })
export type ComplaintStatus = z.infer<typeof ComplaintStatus>

export const statusOf = (state: ComplaintCase): ComplaintStatus => ({
  id: state.id,
  subject: state.subject,
  receivedAt: state.openedAt,
  stage: state.stage as ComplaintStatus['stage'],
  ...(state.outcome && { outcome: state.outcome }),
  ...(state.closedAt && { closedAt: state.closedAt }),
  deadlines: state.clocks.map(({ id, dueDate, state: running }) => ({
    id,
    title: clocks[id].title,
    dueDate,
    state: running,
  })),
  notices: state.notices.flatMap(({ id, number, issuedAt, content }) =>
    number && issuedAt && isFollowingNotice(content) ? [{ id, number, issuedAt, content }] : [],
  ),
  statements: state.statements,
  attachments: state.attachments,
})
