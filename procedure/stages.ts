/** The stages of a recognition dossier, in the order in which the law takes them. */

export const stages = [
  'draft',
  'intake',
  'correction',
  'technical-checks',
  'verification',
  'expert-review',
  'public-comment',
  'hearing',
  'decision',
  'delivery',
  'closed',
] as const
export type Stage = (typeof stages)[number]

/** Correction is an episode of intake (Administrative License Law 32(4)): the two share one rank. */
const rank: Record<Stage, number> = {
  draft: 0,
  intake: 1,
  correction: 1,
  'technical-checks': 2,
  verification: 3,
  'expert-review': 4,
  'public-comment': 5,
  hearing: 6,
  decision: 7,
  delivery: 8,
  closed: 9,
}

/** Has a dossier that is now in `current` left `stage` behind for good? */
export const isPast = (current: Stage, stage: Stage): boolean => rank[current] > rank[stage]

/** Stages of examination and review: from acceptance to the decision. */
export const underReview: readonly Stage[] = [
  'verification',
  'expert-review',
  'public-comment',
  'hearing',
  'decision',
]

/** Stages in which the procedure runs: from receipt to delivery. */
export const running: readonly Stage[] = [
  'intake',
  'correction',
  'technical-checks',
  ...underReview,
  'delivery',
]

/** How a dossier ends. All of them are results of the procedure, none is a failure of the system. */
export const outcomes = [
  'granted',
  'refused',
  'not-accepted',
  'withdrawn',
  'lapsed',
  'deemed-renewed',
] as const
export type Outcome = (typeof outcomes)[number]
