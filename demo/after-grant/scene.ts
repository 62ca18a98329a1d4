/** What every scene after the grant has: the people, the public, the recognition, and what outsiders verify with. */
import type { Configuration } from '../../temporal.config.ts'
import type { Cast } from '../cast.ts'
import { ProblemError } from '../../client/problem.ts'
import type { Caller } from '../client.ts'
import type { SpecimenChain } from '../specimen/specimen-chain.ts'
import type { Tell } from '../story.ts'

export interface Scene {
  readonly cast: Cast
  /** Somebody without an account. */
  readonly visitor: Caller
  /** Id of the recognition. */
  readonly recognition: string
  readonly specimen: SpecimenChain
  readonly trust: Trust
  readonly tell: Tell
}

/** The keys that whoever verifies has from elsewhere, and the authority that signers ask for time stamps. */
export type Trust = Pick<Configuration, 'log' | 'seal' | 'timestampUrl'>

/** What was asked for; undefined where it is not there yet. */
export async function ifThere<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof ProblemError && error.status === 404) return undefined
    throw error
  }
}
