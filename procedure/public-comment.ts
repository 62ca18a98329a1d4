/** The public comment period before a grant, where the rule set asks for one (policy: no rule seen), and who may still comment. */
import { refuse, type Refusal } from './failures.ts'
import type { RuleSet } from './rule-set.ts'

export interface CommentRules {
  /** Working days in which anybody may comment. */
  readonly workingDays: number
  /** Working days in which the applicant may object to what will be published (Administrative License Law 5). */
  readonly objectionWorkingDays: number
  /** Comments that one case takes: beyond them a flood would crowd out the acts of the procedure. */
  readonly mostComments: number
}

/** What the public may be asked about, and what of it an objection may keep from being published. */
export const withholdable = ['scope', 'legalBasis'] as const

/** A recognition that is renewed or changed has no period: it is in the register, and anybody may complain at any time. */
export const asksForComments = (
  rules: Pick<RuleSet, 'publicComment'>,
  about: { readonly renews?: unknown; readonly changes?: unknown },
): boolean => rules.publicComment !== undefined && !about.renews && !about.changes

export interface CommentFacts {
  readonly stage: string
  readonly withdrawal?: unknown
  readonly commentsReceived?: number | undefined
  readonly clocks: readonly {
    readonly key: string
    readonly state: string
    readonly dueInstant: string
  }[]
}

/** Why nobody may comment at an ISO instant, or undefined; the due instant decides, not when its timer fires. */
export function commentRefusal(
  { stage, withdrawal, commentsReceived = 0, clocks }: CommentFacts,
  rules: Pick<RuleSet, 'publicComment'>,
  at: string,
): Refusal | undefined {
  const clock = clocks.find(({ key }) => key === 'public-comment')
  if (stage !== 'public-comment' || withdrawal || clock?.state !== 'running')
    return refuse('CommentsClosed', 'expected a consultation that is open')
  if (at >= clock.dueInstant)
    return refuse('CommentsClosed', `expected a comment before ${clock.dueInstant}`, {
      closed: clock.dueInstant,
    })
  const { mostComments = 0 } = rules.publicComment ?? {}
  return commentsReceived < mostComments
    ? undefined
    : refuse('CommentsClosed', `expected at most ${mostComments} comments`, { mostComments })
}
