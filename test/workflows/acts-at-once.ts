/** Sends acts to a dossier by the thousand, and keeps what was answered to each. */
import { randomUUID } from 'node:crypto'
import type { WorkflowHandle } from '@temporalio/client'
import type { ActMessage, ActPayload } from '../../domain/act.ts'
import type { Person } from '../../domain/person.ts'
import type { ActName } from '../../procedure/acts.ts'
import { updates } from '../../workflows/messages.ts'
import type { recogniseCertificate } from '../../workflows/recognise-certificate.ts'
import { askAgain } from '../support/ask-again.ts'

/** What was answered to every act, by its idempotency key. */
export const answers = new Map<string, number>()
const started = Date.now()

export function say(what: string) {
  process.stderr.write(`many acts: ${what} after ${((Date.now() - started) / 1000).toFixed(0)} s\n`)
}

export async function send<A extends ActName>(
  { handle }: { handle: WorkflowHandle<typeof recogniseCertificate> },
  name: A,
  message: ActMessage<A>,
) {
  const { event } = await askAgain(() =>
    handle.executeUpdate(updates[name], {
      args: [message],
      updateId: `${message.key}.${message.fingerprint}`,
    }),
  )
  answers.set(message.key, event)
  if (answers.size % 500 === 0) say(`${answers.size} acts`)
  return event
}

export const message = <A extends ActName>(by: Person, payload: ActPayload<A>): ActMessage<A> => ({
  by,
  key: randomUUID().replaceAll('-', '').slice(0, 16),
  fingerprint: '0123abcd',
  payload,
})

export async function repeatedly(times: number, work: (index: number) => Promise<unknown>) {
  for (let index = 0; index < times; index += 1) await work(index)
}

/** As many people at once as Temporal takes. */
export const atOnce = (people: number, times: number, work: (index: number) => Promise<unknown>) =>
  Promise.all(Array.from({ length: people }, () => repeatedly(times / people, work)))
