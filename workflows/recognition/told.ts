/** What other cases tell a recognition: exits, penalties, findings, renewals. */
import type { Recognition } from '../../domain/recognition/state.ts'
import type { ToldPayloads } from '../../domain/recognition/told.ts'
import { refuse } from '../../procedure/failures.ts'
import type { FollowingActs } from '../following/act.ts'
import { orderNotice } from '../case/notices.ts'
import { cancelTasks } from '../case/tasks.ts'
import { applyGrant } from './granted.ts'
import { noteFinding, noteRecovery } from './note-finding.ts'
import { publish, setStatus } from './register.ts'
import { deemedRenewal, renewed } from './renewed.ts'

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
    record: (draft, { dossier, pending, holds }, { at }) => {
      if (pending) draft.renewal = { dossier, at, ...(holds !== undefined && { holds }) }
      else if (draft.renewal?.dossier === dossier) delete draft.renewal
    },
  },
  'note-change': {
    record: (draft, { dossier, kind, pending }, { at }) => {
      if (pending) draft.changing = { dossier, kind, at }
      else if (draft.changing?.dossier === dossier) delete draft.changing
    },
  },
  'renew-recognition': {
    record: (draft, payload, { at }) => {
      delete draft.renewal
      if (payload.dossier) draft.describedBy = payload.dossier
      publish(draft, 'renewed', (entry) => renewed(entry, payload, at))
      if (payload.deemed) orderNotice(draft, deemedRenewal(draft.number, payload.validUntil))
      // The term is counted anew: an expiry that passed while the renewal was decided is none.
      draft.clocks = draft.clocks.filter(({ key }) => key !== 'expiry')
    },
  },
  'change-recognition': {
    record: (draft, { dossier, kind, ...granted }) => {
      delete draft.changing
      if (dossier) draft.describedBy = dossier
      publish(draft, kind === 'chain' ? 'chain-changed' : 'types-changed', (entry) =>
        applyGrant(entry, granted),
      )
    },
  },
}
