/** What both parties of a takeover agree to, and what the successor does. */
import type { ExitPayloads } from '../../domain/exit/acts.ts'
import type { ExitCase } from '../../domain/exit/state.ts'
import type { Person } from '../../domain/person.ts'
import { isAgreed, standing } from '../../procedure/exit/successor.ts'
import { refuse } from '../../procedure/failures.ts'
import type { FollowingActs } from '../following/act.ts'
import { notAttached, signed } from './signed.ts'

type Names = 'agree-takeover' | 'decline-takeover' | 'confirm-custody'

const sideOf = ({ organisation }: Person, state: ExitCase) =>
  organisation === state.organisation ? 'exiting' : 'successor'

export const successorActs: FollowingActs<ExitCase, Pick<ExitPayloads, Names>> = {
  'agree-takeover': {
    refusal: (state, { agreement }, { by }) => {
      const current = standing(state)
      if (!current) return refuse('MatterNotFound', 'expected a successor that has been proposed')
      const { agreed } = current
      const side = sideOf(by, state)
      if (agreed[side] || current.assigned)
        return refuse('MatterClosed', 'expected a takeover to which you have not agreed')
      const other = agreed[side === 'exiting' ? 'successor' : 'exiting']
      if (other && other.agreement !== agreement)
        return refuse('DifferentDocument', `expected the agreement ${other.agreement}`, {
          agreement: other.agreement,
        })
      return notAttached(state, agreement, 'takeover-agreement')
    },
    record: (draft, { agreement }, circumstances) => {
      const current = standing(draft)
      if (current)
        current.agreed[sideOf(circumstances.by, draft)] = { ...signed(circumstances), agreement }
    },
  },

  'decline-takeover': {
    refusal: (state) => {
      const current = standing(state)
      return current && isAgreed(current)
        ? refuse('MatterClosed', 'expected a takeover that is neither agreed nor assigned')
        : undefined
    },
    record: (draft, { reason }, circumstances) => {
      const current = standing(draft)
      if (current) current.declined = { ...signed(circumstances), reason }
    },
  },

  'confirm-custody': {
    refusal: (state, { receipt, sha256 }) => {
      const { records, custody } = state
      if (!records) return refuse('MatterNotFound', 'expected records that were handed over')
      if (custody) return refuse('MatterClosed', 'expected records not taken over yet')
      if (records.sha256 !== sha256)
        return refuse('DifferentDocument', `expected the manifest ${records.sha256}`, {
          sha256: records.sha256,
        })
      return notAttached(state, receipt, 'custody-receipt')
    },
    record: (draft, payload, circumstances) =>
      void (draft.custody = { ...payload, ...signed(circumstances) }),
  },
}
