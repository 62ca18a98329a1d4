/** Acts around the public comment: the applicant's objection, its settlement, what anybody says, and what is made of it. */
import { setHandler } from '@temporalio/workflow'
import type { Dossier } from '../../domain/dossier.ts'
import type { CommentContent } from '../../domain/matter/public-comment.ts'
import { refuse } from '../../procedure/failures.ts'
import { commentRefusal } from '../../procedure/public-comment.ts'
import { type TakenAct, takeActs } from '../case/take-acts.ts'
import { completeClaimed } from '../case/tasks.ts'
import type { OpenDossier } from '../dossier/dossier.ts'
import { type ActAnswer, type CommentMessage, commented } from '../messages.ts'
import { type Acts, handled, signed } from './act.ts'

export const commentActs: Acts<
  'answer-comment-notice' | 'settle-comment-objection' | 'summarise-comments'
> = {
  'answer-comment-notice': {
    refusal: ({ publicComment }) =>
      publicComment?.announcement.open && !publicComment.announcement.answer
        ? undefined
        : refuse('TooLate', 'expected the period for objecting to the consultation to be open'),
    record: ({ publicComment }, answer, circumstances) => {
      if (publicComment) publicComment.announcement.answer = { ...answer, ...signed(circumstances) }
    },
  },
  'settle-comment-objection': {
    record: (draft, payload, circumstances) => {
      const { withheld, reasons } = payload
      handled(draft, circumstances.by)
      completeClaimed(draft, payload, circumstances)
      if (draft.publicComment)
        draft.publicComment.announcement.settled = { withheld, reasons, ...signed(circumstances) }
    },
  },
  'summarise-comments': {
    record: (draft, payload, circumstances) => {
      handled(draft, circumstances.by)
      completeClaimed(draft, payload, circumstances)
      draft.commentSummary = { text: payload.text, ...signed(circumstances) }
    },
  },
}

/** The texts stand in the ledger; the case carries along how many there are. */
const comment: TakenAct<Dossier, CommentContent> = {
  name: 'comment',
  refusal: (state, _content, { rules, at }) => commentRefusal(state, rules, at),
  record: (draft) => {
    draft.commentsReceived = (draft.commentsReceived ?? 0) + 1
  },
}

/** Registers the handler; call it before the first await of the workflow. */
export function acceptComments(dossier: OpenDossier): void {
  const { refuseOrPass, handle } = takeActs(dossier)
  setHandler<ActAnswer, [CommentMessage], typeof commented>(
    commented,
    (message) => handle(comment, message),
    { validator: (message: CommentMessage) => refuseOrPass(comment, message) },
  )
}
