/** Several targets measured in turn, again and again, so that what else the machine does falls on all of them. */
import { load, type Rate, type Target } from './load.ts'

export interface Measure {
  readonly what: string
  /** The target of a round, from 0. */
  readonly target: (round: number) => Target
  /** Undefined: each body once. */
  readonly seconds: number | undefined
}

export interface Summary {
  readonly what: string
  /** The middle round by each figure, and the best one. */
  readonly median: Rate
  readonly best: Rate
}

const middle = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor((values.length - 1) / 2)] ?? 0

function medianOf(rates: readonly Rate[]): Rate {
  const of = (figure: keyof Rate) => middle(rates.map((rate) => rate[figure]))
  return {
    ...{ perSecond: of('perSecond'), processor: of('processor') },
    ...{ p50: of('p50'), p99: of('p99'), mean: of('mean') },
  }
}

export async function inRounds(measures: readonly Measure[], rounds: number): Promise<Summary[]> {
  const rates = new Map(measures.map(({ what }) => [what, [] as Rate[]]))
  for (let round = 0; round < rounds; round++)
    for (const { what, target, seconds } of measures)
      rates.get(what)?.push(await load(target(round), seconds))
  return [...rates].map(([what, of]) => ({
    what,
    median: medianOf(of),
    best: of.reduce((one, other) => (other.perSecond > one.perSecond ? other : one)),
  }))
}
