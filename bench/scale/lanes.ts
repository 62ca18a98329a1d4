/** Work under way so many at a time: a number of pieces, or as many as go in a time, each with how long it took. */
import { setTimeout as sleep } from 'node:timers/promises'
import { ProblemError } from '../../client/problem.ts'
import { spread } from '../verify/spread.ts'

export interface Figures {
  readonly atOnce: number
  readonly times: number
  readonly perSecond: number
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
  readonly slowest: number
  /** By what was answered instead, how often. */
  readonly failed: Readonly<Record<string, number>>
}

async function inLanes(atOnce: number, lane: () => Promise<void>): Promise<void> {
  await Promise.all(Array.from({ length: atOnce }, lane))
}

/** Does the numbers from `first` to before `end`; throws what any of them throws. */
export async function each(
  { first, end, atOnce }: { first: number; end: number; atOnce: number },
  work: (number: number) => Promise<unknown>,
): Promise<void> {
  let next = first
  await inLanes(atOnce, async () => {
    while (next < end) await work(next++)
  })
}

const nameOf = (error: unknown): string =>
  error instanceof ProblemError ? `${error.status} ${error.kind ?? ''}` : String(error)

/** Does the work again and again for so long; what fails is counted and is no latency. */
export async function during(
  { seconds, atOnce }: { readonly seconds: number; readonly atOnce: number },
  work: () => Promise<unknown>,
): Promise<Figures> {
  const times: number[] = []
  const failed: Record<string, number> = {}
  const started = performance.now()
  await inLanes(atOnce, async () => {
    while (performance.now() - started < seconds * 1000) {
      const asked = performance.now()
      try {
        await work()
        times.push(performance.now() - asked)
      } catch (error) {
        failed[nameOf(error)] = (failed[nameOf(error)] ?? 0) + 1
        await sleep(200)
      }
    }
  })
  const elapsed = (performance.now() - started) / 1000
  const { p50, p99 } = spread(times)
  const slowest = times.reduce((most, time) => Math.max(most, time), 0)
  return {
    ...{ atOnce, times: times.length, perSecond: times.length / elapsed },
    ...{ p50, p99, slowest, failed },
  }
}

/** Numbers below `below` without order, the same in every run (Lehmer). */
export function createDraw(): (below: number) => number {
  let state = 20_261_122
  return (below) => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
}
