/** Penalty cases, as the interface knows them. */
import { penaltyContents } from '../../domain/penalty/acts.ts'
import { PenaltyCase } from '../../domain/penalty/state.ts'
import { penaltyRules } from '../../procedure/penalty/acts.ts'
import { readsEveryCase } from '../../procedure/roles.ts'
import type { FollowingDefinition } from './definition.ts'
import { partyView, seesAsOfficial, seesAsParty } from './view.ts'

const summaries = {
  'state-penalty-defence': 'Make a statement and defend yourself, point by point.',
  'record-penalty-defence': 'Record a statement that arrived on paper.',
  'waive-penalty-rights': 'Waive statement, defence and hearing.',
  'request-penalty-hearing': 'Ask for a hearing, or record that it was asked for on paper.',
  'record-payment': 'Record a payment, with its evidence.',
  'request-deferral': 'Ask to pay later or in parts.',
  'correct-credit': 'Correct or take down the entry of the credit record.',
} as const

/** What the party is not shown: the papers of the authority until they are in a notice to it. */
const ofTheAuthority = {
  report: undefined,
  draft: undefined,
  legality: undefined,
}

export const penaltyDefinition: FollowingDefinition<PenaltyCase> = {
  kind: 'penalty',
  path: '/penalties',
  tag: 'Penalties',
  noun: 'penalty case',
  state: PenaltyCase,
  rules: penaltyRules,
  contents: penaltyContents,
  summaries,
  readers: ['applicant', 'provincial', ...readsEveryCase],
  viewFor: (person, state) => {
    if (seesAsOfficial(person, state)) return state
    return seesAsParty(person, state)
      ? { ...partyView(person, state), ...ofTheAuthority }
      : undefined
  },
}
