/** What the law asks of an ending: which ground allows which, when it must be, and what is answered for it (Administrative License Law 8, 69, 70). */
import { refuse, type Refusal } from '../failures.ts'

export const endingGrounds = {
  withdrawn: ['law-changed', 'facts-changed', 'agreement-ended', 'other-by-law'],
  annulled: [
    ...(['abuse-of-office', 'ultra-vires', 'procedure-breached', 'not-qualified'] as const),
    ...(['fraud', 'other-by-law'] as const),
  ],
  'entity-ended': ['entity-dissolved', 'other-by-law'],
} as const
export type EndingStatus = keyof typeof endingGrounds

export interface ProposedEnding {
  readonly status: EndingStatus
  readonly ground: string
  readonly publicInterest?: string | undefined
}

export interface DecidedEnding {
  readonly ends: boolean
  /** Absent: as `ends`. */
  readonly established?: boolean | undefined
  readonly publicInterest?: string | undefined
  readonly compensation?: string | undefined
}

/** Administrative License Law 8: for the public interest; 69: by the grounds that it lists. */
export function unsoundProposal({
  status,
  ground,
  publicInterest,
}: ProposedEnding): Refusal | undefined {
  const grounds: readonly string[] = endingGrounds[status]
  if (!grounds.includes(ground))
    return refuse('ReasonsMissing', `expected a ground of ${status}, got ${ground}`, { grounds })
  return status === 'withdrawn' && !publicInterest
    ? refuse('ReasonsMissing', 'expected why the public interest asks for it (ALL art. 8)')
    : undefined
}

/** Obtained by fraud or bribery it “shall be annulled”: only the decision ends such proceedings (Administrative License Law 69(2)). */
export const mustBeDecided = ({ ground }: ProposedEnding): Refusal | undefined =>
  ground === 'fraud'
    ? refuse('MustAnnul', 'expected a decision: what was obtained by fraud is not let go (art. 69)')
    : undefined

/** Is it to be said what is owed? Not where the CA itself is at fault, or is no more (8(2), 69(4)). */
const owesAnswer = ({ status, ground }: ProposedEnding): boolean =>
  status !== 'entity-ended' && ground !== 'fraud'

export function unsoundDecision(
  proposed: ProposedEnding,
  { ends, established, publicInterest, compensation }: DecidedEnding,
): Refusal | undefined {
  if (ends && established === false)
    return refuse('ReasonsMissing', 'expected an end on a ground that is established')
  // 69(3): not annulled where that would do great harm to the public interest.
  const isLetGo = proposed.ground === 'fraud' && !ends && established !== false
  if (isLetGo && !publicInterest)
    return refuse(
      'MustAnnul',
      'expected the annulment, a ground that is not established, or great harm to the public interest (art. 69)',
    )
  return ends && owesAnswer(proposed) && !compensation
    ? refuse('ReasonsMissing', 'expected what is owed to the CA, or why nothing is (art. 8, 69)')
    : undefined
}
