/** The instants of a question, and how much of the record counts for its answer. */
import type { Knowledge, VerificationQuestion } from '../../domain/register/verification.ts'
import { type Instant, instantAt } from './instant.ts'
import type { RegisterMemory } from './memory.ts'

export interface Terms {
  /** Of signing. */
  readonly at: Instant
  readonly atStated: boolean
  /** What was known then counts. */
  readonly asOf: string
  readonly known: Knowledge
}

const utc = (instant: string) => new Date(instant).toISOString()

/** `now` is ISO 8601, UTC. Nobody knows the future: a later `asOf` is now. */
export function termsOf(
  { signedAt, asOf: stated, knowledge }: VerificationQuestion,
  memory: RegisterMemory,
  now: string,
): Terms {
  const asOf = stated === undefined || utc(stated) > now ? now : utc(stated)
  const until = memory.knownAt(Date.parse(asOf))
  return {
    asOf,
    at: instantAt(signedAt === undefined ? asOf : utc(signedAt)),
    atStated: signedAt !== undefined,
    known: {
      changes: Math.min(knowledge?.changes ?? until.changes, until.changes),
      lists: Math.min(knowledge?.lists ?? until.lists, until.lists),
    },
  }
}
