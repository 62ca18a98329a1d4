/** Where a case stands in the words of the law, and which step may follow which: the state machine of the procedure. */
import type { Outcome, Stage } from './stages.ts'

export const statuses = [
  'draft',
  'submitted',
  'correction-requested',
  'resubmitted',
  'accepted',
  'in-review',
  'clock-paused',
  'hearing-offered',
  'hearing-set',
  'decision-drafted',
  'legal-check-passed',
  'decided',
  'granted',
  'refused',
  'not-required',
  'not-accepted',
  'lapsed',
  'deemed-renewed',
  'withdrawn',
  'closed',
] as const
export type Status = (typeof statuses)[number]

export interface StatusFacts {
  readonly stage: Stage
  readonly outcome?: Outcome | undefined
  readonly filings: readonly unknown[]
  readonly correction?: unknown
  readonly acceptance?: { readonly ground?: string | undefined } | undefined
  readonly clocks: readonly { readonly key: string; readonly state: string }[]
  readonly hearing?: { readonly wanted?: boolean | undefined; readonly held?: unknown } | undefined
  readonly proposal?: unknown
  readonly legality?: unknown
  readonly decidedBy?: unknown
  readonly decision?: { readonly content: { readonly outcome: 'granted' | 'refused' } } | undefined
}

function ofOutcome(facts: StatusFacts): Status {
  if (facts.outcome === 'not-accepted')
    return facts.acceptance?.ground === 'not-required' ? 'not-required' : 'not-accepted'
  if (facts.outcome === 'granted' || facts.outcome === 'refused') return 'closed'
  return facts.outcome ?? 'closed'
}

function inIntake({ stage, filings, correction, acceptance }: StatusFacts): Status {
  if (acceptance) return 'accepted'
  if (stage === 'correction' || correction) return 'correction-requested'
  return filings.length > 1 ? 'resubmitted' : 'submitted'
}

function inReview({ clocks, hearing }: StatusFacts): Status {
  if (clocks.some(({ key, state }) => key === 'C3' && state === 'paused')) return 'clock-paused'
  return hearing?.wanted && !hearing.held ? 'hearing-set' : 'in-review'
}

function inDecision(facts: StatusFacts): Status {
  if (facts.decidedBy) return 'decided'
  if (facts.legality) return 'legal-check-passed'
  return facts.proposal ? 'decision-drafted' : inReview(facts)
}

/** The status that follows from the facts of a case, and from nothing else. */
export function statusOf(facts: StatusFacts): Status {
  switch (facts.stage) {
    case 'draft':
      return facts.filings.length === 0 ? 'draft' : 'submitted'
    case 'intake':
    case 'correction':
      return inIntake(facts)
    case 'technical-checks':
    case 'verification':
    case 'expert-review':
    case 'public-comment':
      return inReview(facts)
    case 'hearing':
      return facts.hearing?.wanted === undefined ? 'hearing-offered' : inReview(facts)
    case 'decision':
      return inDecision(facts)
    case 'delivery':
      return facts.decision?.content.outcome ?? 'decided'
    case 'closed':
      return ofOutcome(facts)
  }
}

const ends: readonly Status[] = ['withdrawn']
const underReview: readonly Status[] = [...ends, 'deemed-renewed']

/** Every step that the procedure may take from one status to another. */
export const edges: Readonly<Record<Status, readonly Status[]>> = {
  draft: ['submitted', 'withdrawn'],
  submitted: ['accepted', 'correction-requested', ...ends],
  'correction-requested': ['resubmitted', 'lapsed', ...ends],
  resubmitted: ['accepted', ...ends],
  accepted: ['in-review', 'not-required', 'not-accepted'],
  'in-review': ['clock-paused', 'hearing-offered', 'decision-drafted', ...underReview],
  'clock-paused': [
    'in-review',
    'hearing-offered',
    'hearing-set',
    'decision-drafted',
    ...underReview,
  ],
  'hearing-offered': ['in-review', 'hearing-set', 'clock-paused', ...underReview],
  'hearing-set': ['clock-paused', ...underReview],
  'decision-drafted': ['legal-check-passed', 'in-review', 'clock-paused', ...underReview],
  'legal-check-passed': ['decided', 'in-review', 'clock-paused', ...underReview],
  decided: ['granted', 'refused'],
  granted: ['closed'],
  refused: ['closed'],
  'not-required': [],
  'not-accepted': [],
  lapsed: [],
  'deemed-renewed': [],
  withdrawn: [],
  closed: [],
}
