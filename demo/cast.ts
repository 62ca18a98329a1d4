/** The people of the stack with their tokens: one caller for each. */
import { type DevelopmentPerson, issueToken } from '../stack/identity/token.ts'
import type { DevelopmentStack } from '../stack/development.ts'
import { people } from '../stack/people.ts'
import { type Caller, createCaller } from './client.ts'

export type Cast = Record<keyof typeof people, Caller>

export async function castOf(stack: DevelopmentStack, address: string): Promise<Cast> {
  const { identity } = stack.configuration()
  const entries = Object.entries(people).map(
    async ([part, person]: [string, DevelopmentPerson]) =>
      [part, createCaller(address, await issueToken(stack.key, person, identity))] as const,
  )
  return Object.fromEntries(await Promise.all(entries)) as Cast
}
