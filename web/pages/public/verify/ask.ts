/** Asks the register about a certificate; nothing is sent anywhere else. */
import { fetchClient } from '../../../client/api.ts'
import type { components } from '../../../client/schema.d.ts'

export type Question = components['schemas']['VerificationQuestion']
export type Answered = components['schemas']['VerificationAnswer']

/** Throws a ProblemError. */
export async function ask(body: Question): Promise<Answered> {
  const { data } = await fetchClient.POST('/register/verify', { body })
  if (!data) throw new Error('an answer without a body')
  return data
}
