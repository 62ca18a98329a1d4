/** Opening a dossier: the first event holds the whole state, and whoever opens it is answered once it is recorded. */
import { ApplicationFailure, setHandler } from '@temporalio/workflow'
import { refuse } from '../procedure/failures.ts'
import { now } from './case/event-source.ts'
import type { CaseState } from '../domain/case.ts'
import type { Person } from '../domain/person.ts'
import type { OpenCase } from './case/open-case.ts'
import { type Carried, newDossier } from './dossier/state.ts'
import { opened, type Opening } from './messages.ts'

/** The state at the start of a run: new, or carried over from the run before. */
export const openedState = (input: Opening | Carried): Carried =>
  'state' in input ? input : { state: newDossier(input, now()), rules: input.rules, answered: {} }

interface OpenedBy {
  readonly by: Person
  readonly key: string
  readonly fingerprint: string
}

/** Records the opening in the first run, and answers it in every run; `opening` is what this run was started with. */
export function acceptOpening<S extends CaseState>(
  { change, answered, settled }: OpenCase<S>,
  opening: OpenedBy | undefined,
) {
  if (opening) {
    const { by, key, fingerprint } = opening
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
      validator: ({ key, fingerprint }: Pick<OpenedBy, 'key' | 'fingerprint'>) => {
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
