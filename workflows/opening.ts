/** Opening a dossier: the first event holds the whole state, and whoever opens it is answered once it is recorded. */
import { ApplicationFailure, setHandler } from '@temporalio/workflow'
import { refuse } from '../procedure/failures.ts'
import { now } from './case/event-source.ts'
import type { OpenDossier } from './dossier/dossier.ts'
import { type Carried, newDossier } from './dossier/state.ts'
import { opened, type Opening } from './messages.ts'

/** The state at the start of a run: new, or carried over from the run before. */
export const openedState = (input: Opening | Carried): Carried =>
  'state' in input ? input : { state: newDossier(input, now()), rules: input.rules, answered: {} }

/** Records the opening in the first run, and answers it in every run. */
export function acceptOpening(
  { change, answered, settled }: OpenDossier,
  input: Opening | Carried,
) {
  if (!('state' in input)) {
    const { by, key, fingerprint } = input
    change({ by, act: 'open', key, fingerprint }, () => {}, new Map())
  }
  setHandler(
    opened,
    async ({ key }) => {
      const event = answered[key]?.[0] ?? 1
      await settled(event)
      return { event }
    },
    {
      validator: ({ key, fingerprint }: Pick<Opening, 'key' | 'fingerprint'>) => {
        if (answered[key]?.[1] === fingerprint) return
        const { type, message } = refuse(
          'IdempotencyKeyReused',
          'expected the request first sent under this key',
        )
        throw ApplicationFailure.nonRetryable(message, type)
      },
    },
  )
}
