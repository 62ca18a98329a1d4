/** Notices by which something is decided for or against somebody: each is a leaf of the transparency log. */
import type { NoticeKind } from './notices.ts'

export const decisionNotices: readonly NoticeKind[] = [
  'non-acceptance',
  'grant',
  'refusal',
  'change-decision',
  'renewal-decision',
  'ending-decision',
  'cancellation',
  'penalty-decision',
  'no-penalty',
  'takeover-assignment',
]
