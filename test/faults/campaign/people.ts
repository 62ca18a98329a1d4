/** The people of a campaign: so many dossiers under way at once, each on its way to its end. */
import type { Cast } from '../../../demo/cast.ts'
import type { Script } from '../../../demo/story.ts'
import type { Way } from './ways.ts'

/** A dossier that was taken to the end of its way, or what kept it from that. */
export interface Walked {
  readonly way: Way
  readonly dossier?: string
  readonly failure?: string
}

export interface Walking {
  readonly cast: Cast
  readonly script: Script
  readonly atOnce: number
  readonly tell: (walked: Walked) => void
}

/** Takes a dossier each way that is drawn; whoever is free takes the next. */
export async function walkAll(drawn: Iterable<Way>, walking: Walking): Promise<Walked[]> {
  const { cast, script, atOnce, tell } = walking
  const left = drawn[Symbol.iterator]()
  const walked: Walked[] = []
  async function one(): Promise<void> {
    for (let next = left.next(); !next.done; next = left.next()) {
      const way = next.value
      const done: Walked = await way.walk(cast, script).then(
        (dossier) => ({ way, dossier }),
        (error: unknown) => ({ way, failure: String(error) }),
      )
      walked.push(done)
      tell(done)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, one))
  return walked
}
