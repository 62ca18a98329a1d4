/** How officials share the work: declarations of interest, dated delegations, holds. */
import { refuse } from '../../procedure/failures.ts'
import { dateInShanghai } from '../../procedure/working-days.ts'
import { type Acts, matterOf, nameOf, nextId, notOpen, signed } from './act.ts'

export const workActs: Acts<'declare' | 'delegate' | 'end-delegation' | 'hold' | 'end-hold'> = {
  declare: {
    record: (draft, { conflict, statement }, { by, at }) => {
      const others = draft.declarations.filter(({ sub }) => sub !== by.sub)
      draft.declarations = [...others, { ...nameOf(by), conflict, statement, at }]
    },
  },
  delegate: {
    refusal: (_state, { to, role, starts, ends }, { by, at }) => {
      if (!by.roles.includes(role))
        return refuse('NotEntitled', 'expected a role of your own', { roles: by.roles })
      if (to.sub === by.sub) return refuse('SeparationOfDuty', 'expected another person')
      return starts < ends && at < ends
        ? undefined
        : refuse('TooLate', 'expected an end after the start and after now')
    },
    record: (draft, delegation, { by, at }) =>
      void draft.delegations.push({
        id: nextId('g', draft.delegations),
        from: nameOf(by),
        ...delegation,
        at,
      }),
  },
  'end-delegation': {
    refusal: (state, { delegation: id }, { by, at }) =>
      notOpen(state.delegations, id, ({ from, ends }) => from.sub === by.sub && at < ends),
    record: (draft, { delegation: id }, { at }) => {
      const delegation = matterOf(draft.delegations, id)
      if (delegation) delegation.ends = at
    },
  },
  hold: {
    refusal: (_state, { until }, { at }) =>
      until >= dateInShanghai(at)
        ? undefined
        : refuse('TooLate', 'expected a last day that is not over', { until }),
    record: (draft, hold, circumstances) =>
      void draft.holds.push({ id: nextId('h', draft.holds), ...hold, ...signed(circumstances) }),
  },
  'end-hold': {
    refusal: (state, { hold: id }) => notOpen(state.holds, id, ({ ended }) => !ended),
    record: (draft, { hold: id }, { by, at }) => {
      const hold = matterOf(draft.holds, id)
      if (hold) hold.ended = { at, by: nameOf(by) }
    },
  },
}
