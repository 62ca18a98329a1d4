/** The kinds of cases, and the stages that each passes through. */
import { type Stage, stages } from './stages.ts'

/** Cases that follow a grant; a dossier is the case before it. */
export const followingKinds = ['recognition', 'complaint', 'penalty', 'exit'] as const
export type FollowingKind = (typeof followingKinds)[number]
export type CaseKind = 'dossier' | FollowingKind

/** In the order in which each is gone through; every case ends in `closed`. */
export const followingStages = {
  recognition: ['in-force', 'ending', 'cancellation', 'closed'],
  complaint: ['complaint-intake', 'complaint-handling', 'closed'],
  penalty: ['investigation', 'prior-notice', 'penalty-review', 'enforcement', 'closed'],
  exit: ['announced', 'takeover', 'handover', 'closed'],
} as const satisfies Record<FollowingKind, readonly string[]>

export type StageOf<K extends FollowingKind> = (typeof followingStages)[K][number]
export type AnyStage = Stage | StageOf<FollowingKind>

/** Every stage of every kind, each once. */
export const anyStages = [
  ...new Set<AnyStage>([...stages, ...Object.values(followingStages).flat()]),
] as [AnyStage, ...AnyStage[]]
