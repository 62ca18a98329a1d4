/** Where the page of a case is, and which kind of case a stage belongs to. */
import type { components } from '../client/schema.d.ts'

export const followingKinds = ['recognitions', 'complaints', 'penalties', 'exits'] as const
/** Cases after a grant, as their addresses name them. */
export type FollowingKind = (typeof followingKinds)[number]
export type CaseKind = 'dossiers' | FollowingKind

type Stage = components['schemas']['Task']['stage']
/** As events and lists name a kind. */
export type CaseNoun = components['schemas']['SupervisionEvent']['kind']

const plural: Record<CaseNoun, FollowingKind> = {
  recognition: 'recognitions',
  complaint: 'complaints',
  penalty: 'penalties',
  exit: 'exits',
}

const kindByStage: Partial<Record<Stage, FollowingKind>> = {
  'in-force': 'recognitions',
  ending: 'recognitions',
  cancellation: 'recognitions',
  'complaint-intake': 'complaints',
  'complaint-handling': 'complaints',
  investigation: 'penalties',
  'prior-notice': 'penalties',
  'penalty-review': 'penalties',
  enforcement: 'penalties',
  announced: 'exits',
  takeover: 'exits',
  handover: 'exits',
}

export const kindOf = (noun: CaseNoun): FollowingKind => plural[noun]

/** Of a case that is not closed: its stages are those of no other kind. */
export const kindAtStage = (stage: Stage): CaseKind => kindByStage[stage] ?? 'dossiers'

/** For `usePaths()`. */
export const casePath = (kind: CaseKind, id: string): string =>
  kind === 'dossiers' ? `/dossiers/${id}` : `/cases/${kind}/${id}`
