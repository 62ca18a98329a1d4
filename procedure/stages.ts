/** The stages of a recognition dossier, in the order in which the law takes them. */

export const stages = [
  'draft',
  'intake',
  'correction',
  'technical-checks',
  'expert-review',
  'decision',
  'closed',
] as const
export type Stage = (typeof stages)[number]

/** Correction is an episode of intake (Administrative License Law 32(4)): the two share one rank. */
const rank: Record<Stage, number> = {
  draft: 0,
  intake: 1,
  correction: 1,
  'technical-checks': 2,
  'expert-review': 3,
  decision: 4,
  closed: 5,
}

/** Has a dossier that is now in `current` left `stage` behind for good? */
export const isPast = (current: Stage, stage: Stage): boolean => rank[current] > rank[stage]

/** How a dossier ends. All of them are results of the procedure, none is a failure of the system. */
export const outcomes = ['granted', 'refused', 'not-accepted', 'withdrawn'] as const
export type Outcome = (typeof outcomes)[number]
