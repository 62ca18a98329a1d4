/** What other cases tell a recognition: exits, penalties, findings, renewals. */
import type { Recognition } from '../../domain/recognition/state.ts'
import type { ToldPayloads } from '../../domain/recognition/told.ts'
import { refuse } from '../../procedure/failures.ts'
import type { FollowingActs } from '../following/act.ts'
import { cancelTasks } from '../case/tasks.ts'
import { noteFinding, noteRecovery } from './note-finding.ts'
import { publish, setStatus } from './register.ts'

export const toldActs: FollowingActs<Recognition, ToldPayloads> = {
  'note-exit': {
    refusal: ({ exit: known }, { exit }) =>
      known && known.exit !== exit
        ? refuse('MatterClosed', 'expected a recognition whose exit has not been reported')
        : undefined,
    record: (draft, { withdrawn, ...exit }, { at }) => {
      if (withdrawn) delete draft.exit
      else draft.exit = { ...exit, at }
    },
  },
  'end-recognition': {
    record: (draft, { status, ground, decision, at: instant }, { at }) => {
      setStatus(draft, { status, at: instant ?? at, ground, decision })
      draft.ended = { status, at: instant ?? at }
      cancelTasks(draft, ['do-duty'])
    },
  },
  'restrict-recognition': {
    record: (draft, { ground, decision, until }, { at }) => {
      setStatus(draft, { status: 'restricted', at, ground, decision })
      if (until) draft.restrictedUntil = until
    },
  },
  'note-finding': { record: (draft, content) => noteFinding(draft, content) },
  'note-recovery': { record: (draft, content) => noteRecovery(draft, content) },
  'note-penalty': {
    record: (draft, penalty, { at }) => void draft.penalties.push({ ...penalty, at }),
  },
  'note-renewal': {
    record: (draft, { dossier, pending }, { at }) => {
      if (pending) draft.renewal = { dossier, at }
      else delete draft.renewal
    },
  },
  'renew-recognition': {
    record: (draft, { validUntil, decision, deemed }) => {
      delete draft.renewal
      publish(draft, 'renewed', (entry) => ({
        ...entry,
        ...(!deemed && decision && { number: decision }),
        types: entry.types.map((type) => ({ ...type, validUntil })),
      }))
      // The term is counted anew: an expiry that passed while the renewal was decided is none.
      draft.clocks = draft.clocks.filter(({ key }) => key !== 'expiry')
    },
  },
}
