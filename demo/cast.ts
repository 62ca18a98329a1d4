/** The people of the stack with their tokens: one caller for each. */
import type { JWK } from 'jose'
import { type DevelopmentPerson, issueToken } from '../stack/identity/token.ts'
import { people } from '../stack/people.ts'
import type { Configuration } from '../temporal.config.ts'
import { type Caller, createCaller } from './client.ts'

export type Cast = Record<keyof typeof people, Caller>

/** Whatever issues their tokens: the key of its provider, and what the API expects of tokens. */
export interface Issuing {
  readonly key: JWK
  configuration(): Pick<Configuration, 'identity'> | Promise<Pick<Configuration, 'identity'>>
}

export async function castOf(stack: Issuing, address: string): Promise<Cast> {
  const { identity } = await stack.configuration()
  const entries = Object.entries(people).map(
    async ([part, person]: [string, DevelopmentPerson]) =>
      [part, createCaller(address, await issueToken(stack.key, person, identity))] as const,
  )
  return Object.fromEntries(await Promise.all(entries)) as Cast
}
