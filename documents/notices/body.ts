/** What a notice says: each kind has its text, and a kind without one does not compile. */
import { type FollowingNotice, isFollowingNotice } from '../../domain/following/notice.ts'
import type { NoticeContent } from '../../domain/notice.ts'
import type { Block } from './block.ts'
import { grant, publication, refusal } from './decision.ts'
import { following } from './following.ts'
import { acceptance, correction, nonAcceptance, receipt, supplement } from './intake.ts'
import * as comment from './public-comment.ts'
import * as review from './review.ts'

type ProcedureNotice = Exclude<NoticeContent, FollowingNotice>
type Kind = ProcedureNotice['kind']
type Texts = { readonly [K in Kind]: (content: Extract<ProcedureNotice, { kind: K }>) => Block[] }

const texts: Texts = {
  receipt,
  correction,
  acceptance,
  'non-acceptance': nonAcceptance,
  'time-needed': review.timeNeeded,
  extension: review.extension,
  supplement,
  consultation: review.consultation,
  inspection: review.inspection,
  'interested-party': review.interestedParty,
  'hearing-rights': review.hearingRights,
  hearing: review.hearing,
  grant,
  refusal,
  publication,
  'comment-announcement': comment.announcement,
  'public-comment': comment.consultation,
}

const bodyOfKind = <K extends Kind>(content: Extract<ProcedureNotice, { kind: K }>): Block[] =>
  texts[content.kind](content)

/** The body of a notice. */
export const bodyOf = (content: NoticeContent): Block[] =>
  isFollowingNotice(content) ? following(content) : bodyOfKind(content)
