/** The faults of a campaign, drawn from its seed: which part, how, when in relation to the acts of people, for how long. */
import type { Random } from './random.ts'

export const kinds = ['kill', 'pause', 'fill', 'drop', 'delay', 'reset'] as const
export type Kind = (typeof kinds)[number]

export interface Fault {
  readonly kind: Kind
  /** A part, or a line between two. */
  readonly of: string
  readonly lastsMs: number
  /** Answered acts since the stack was last whole, and then milliseconds, before it strikes. */
  readonly afterActs: number
  readonly afterMs: number
  /** Whether a line forgets its connections when it is open again. */
  readonly forgets: boolean
}

/** What there is to strike at, by kind; a kind without anything does not come. */
export type Targets = Readonly<Record<Kind, readonly string[]>>

/** Each kind comes in every round; being killed, which comes to parts most, more often. */
const round: readonly Kind[] = ['kill', 'drop', 'kill', 'pause', 'fill', 'kill', 'reset', 'delay']

/** Shortest and longest, in milliseconds: some longer than whoever waits is patient. */
const lasting: Readonly<Record<Kind, readonly [number, number]>> = {
  kill: [200, 4_000],
  pause: [1_000, 12_000],
  fill: [2_000, 6_000],
  drop: [1_000, 12_000],
  delay: [2_000, 6_000],
  reset: [200, 3_000],
}

/** Endless: every target of a kind comes once, in an order of the seed, before one comes again. */
export function* drawFaults(
  random: Random,
  targets: Targets,
  actsBetween: number,
): Generator<Fault, never> {
  const left: Record<Kind, string[]> = {
    kill: [],
    pause: [],
    fill: [],
    drop: [],
    delay: [],
    reset: [],
  }
  const wanted = round.filter((kind) => targets[kind].length > 0)
  for (;;)
    for (const kind of wanted) {
      if (left[kind].length === 0) left[kind] = random.shuffled(targets[kind])
      const fault: Fault = {
        kind,
        of: left[kind].shift() ?? '',
        lastsMs: random.between(...lasting[kind]),
        afterActs: random.between(1, Math.max(1, 2 * actsBetween - 1)),
        afterMs: random.between(0, 100),
        forgets: random.chance(0.5),
      }
      yield fault
    }
}
