/**
 * Answers about a certificate alone, ready to be sent: kept while nothing more is known and no instant is reached that the
 * judgement asked for. They are what `verify` answers, to the byte.
 */
import { randomUUID } from 'node:crypto'
import { publishVerdict, type Verdict } from './answer-channel.ts'
import type { RegisterMemory } from './memory.ts'
import { termsOf } from './terms.ts'
import { answerOf, judge } from './verify.ts'

export interface KeptAnswer {
  readonly verdict: Verdict
  readonly changes: number
  readonly lists: number
  /** Milliseconds since 1970; the second is not inside. */
  readonly during: readonly [number, number]
  /** JSON in UTF-8; between two of them stands the instant of the question. */
  readonly pieces: readonly Buffer[]
}

/** Longer certificates and answers are not kept, so that what is kept is bounded. */
const mostCharacters = 8_000
const mostBytes = 32_000

/** Stands for the instant; nothing that is answered can hold it. */
const mark = randomUUID()

function made(certificate: string, memory: RegisterMemory, now: string): KeptAnswer {
  const terms = termsOf({ certificate }, memory, now)
  const judged = judge({ certificate }, memory, terms)
  const unmarked = { ...terms, at: { ...terms.at, iso: mark }, asOf: mark }
  const answer = answerOf(judged, unmarked, mark)
  const text = JSON.stringify(answer)
  return {
    verdict: answer.verdict,
    ...terms.known,
    during: [Date.parse(now), terms.at.until()],
    pieces: text.split(mark).map((piece) => Buffer.from(piece)),
  }
}

function holds(
  { changes, lists, during: [from, until] }: KeptAnswer,
  memory: RegisterMemory,
  now: string,
) {
  const at = Date.parse(now)
  const known = memory.knownAt(at)
  return changes === known.changes && lists === known.lists && from <= at && at < until
}

function at(now: string, { verdict, pieces }: KeptAnswer): Buffer {
  publishVerdict(verdict)
  const instant = Buffer.from(now)
  return Buffer.concat(pieces.flatMap((piece, place) => (place === 0 ? [piece] : [instant, piece])))
}

/** The answer to a question about a certificate and nothing else, as JSON. `now` is ISO 8601, UTC. */
export function answerBytes(certificate: string, memory: RegisterMemory, now: string): Buffer {
  const place =
    certificate.length <= mostCharacters ? memory.answers.get(certificate, () => ({})) : {}
  if (place.answer && holds(place.answer, memory, now)) return at(now, place.answer)
  const answer = made(certificate, memory, now)
  if (answer.pieces.reduce((sum, { length }) => sum + length, 0) <= mostBytes) place.answer = answer
  return at(now, answer)
}
