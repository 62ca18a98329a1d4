/** What the exiting CA does: proves that the parties were told, names a successor, hands over, or stays after all. */
import type { ExitPayloads } from '../../domain/exit/acts.ts'
import type { ExitCase } from '../../domain/exit/state.ts'
import { partiesToldBy } from '../../procedure/exit/periods.ts'
import { isAgreed, standing } from '../../procedure/exit/successor.ts'
import { refuse } from '../../procedure/failures.ts'
import { dateInShanghai } from '../../procedure/working-days.ts'
import { isOver } from '../case/clocks.ts'
import type { FollowingActs } from '../following/act.ts'
import { documentOf, notAttached, signed } from './signed.ts'

type Names =
  | 'prove-parties-told'
  | 'propose-successor'
  | 'hand-over-records'
  | 'report-subscribers-told'
  | 'withdraw-exit'

export const providerActs: FollowingActs<ExitCase, Pick<ExitPayloads, Names>> = {
  'prove-parties-told': {
    refusal: (state, { document, toldOn }, { at }) => {
      if (toldOn > dateInShanghai(at)) return refuse('TooEarly', 'expected a day that has come')
      return notAttached(state, document, 'subscriber-notice')
    },
    record: (draft, { document, toldOn }, circumstances) => {
      const by = partiesToldBy(draft.plannedEnd, circumstances.rules.supervision.exit)
      draft.partiesTold = { ...signed(circumstances), document, toldOn, late: toldOn > by }
    },
  },

  'propose-successor': {
    refusal: (state) => {
      const current = standing(state)
      return current && isAgreed(current)
        ? refuse('MatterClosed', 'expected an exit for which no takeover is agreed')
        : undefined
    },
    record: (draft, { candidate }, circumstances) =>
      void draft.proposals.push({
        ...signed(circumstances),
        candidate,
        assigned: false,
        judged: false,
        agreed: {},
      }),
  },

  'hand-over-records': {
    refusal: (state, { manifest, sha256 }) => {
      if (state.custody)
        return refuse('MatterClosed', 'expected records that nobody has taken over yet')
      const unknown = notAttached(state, manifest, 'record-manifest')
      if (unknown) return unknown
      const got = documentOf(state, manifest)?.evidence.sha256 ?? ''
      return got === sha256
        ? undefined
        : refuse('DifferentDocument', `expected the manifest ${got}, got ${sha256}`, {
            sha256: got,
          })
    },
    record: (draft, payload, circumstances) =>
      void (draft.records = { ...payload, ...signed(circumstances) }),
  },

  'report-subscribers-told': {
    refusal: (state, { document }) => notAttached(state, document, 'subscriber-notice'),
    record: (draft, { document }, circumstances) =>
      void (draft.subscribersTold = { document, ...signed(circumstances) }),
  },

  'withdraw-exit': {
    refusal: (state, _payload, { at }) => {
      if (isOver(state, 'exit-end', at))
        return refuse('TooLate', 'expected an exit whose planned end has not come')
      return state.confirmed || state.ended
        ? refuse('MatterClosed', 'expected an exit whose handover is not complete')
        : undefined
    },
    record: (draft, { reason }, circumstances) =>
      void (draft.withdrawn = { ...signed(circumstances), reason }),
  },
}
