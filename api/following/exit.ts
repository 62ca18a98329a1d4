/** Exits, as the interface knows them. */
import { exitContents } from '../../domain/exit/acts.ts'
import { ExitCase } from '../../domain/exit/state.ts'
import type { Person } from '../../domain/person.ts'
import { exitRules, successorOf } from '../../procedure/exit/acts.ts'
import { standing } from '../../procedure/exit/successor.ts'
import { readsEveryCase } from '../../procedure/roles.ts'
import type { FollowingDefinition } from './definition.ts'
import { seesAsOfficial, seesAsParty } from './view.ts'

const summaries = {
  'prove-parties-told': 'Prove that subscribers and relying parties were told of the end.',
  'propose-successor': 'Name another recognised or licensed CA that is to take over.',
  'agree-takeover': 'Agree to the takeover: both parties name the same agreement.',
  'decline-takeover': 'Decline to take over.',
  'confirm-custody': 'Confirm custody of the records, with the digest of their manifest.',
  'report-subscribers-told': 'Report that the subscribers were told who has taken over.',
  'withdraw-exit': 'Withdraw the exit: the recognition goes on.',
} as const

/** Documents that the parties have named towards each other. */
function shared({ proposals, partiesTold, records, custody, subscribersTold }: ExitCase) {
  const { exiting, successor } = standing({ proposals })?.agreed ?? {}
  return [
    ...[exiting?.agreement, successor?.agreement, partiesTold?.document],
    ...[records?.manifest, custody?.receipt, subscribersTold?.document],
  ]
}

function partysView(person: Person, state: ExitCase): ExitCase {
  const isExiting = person.organisation === state.organisation
  const named = shared(state)
  return {
    ...state,
    // A successor learns nothing of who was asked before it.
    proposals: isExiting ? state.proposals : state.proposals.slice(-1),
    documents: state.documents.filter(
      ({ id, attachedBy }) => attachedBy.sub === person.sub || named.includes(id),
    ),
    notices: state.notices.filter(
      ({ to, issuedAt }) =>
        issuedAt &&
        (isExiting ? to.kind === 'applicant' : to.kind === 'party') &&
        to.name === person.organisation,
    ),
    tasks: [],
    breaches: isExiting ? state.breaches : [],
    told: [],
  }
}

const seesAsSuccessor = ({ roles, organisation }: Person, state: ExitCase): boolean =>
  roles.includes('applicant') && organisation !== '' && organisation === successorOf(state)

export const exitDefinition: FollowingDefinition<ExitCase> = {
  kind: 'exit',
  path: '/exits',
  tag: 'Exits',
  noun: 'exit',
  state: ExitCase,
  rules: exitRules,
  contents: exitContents,
  summaries,
  readers: ['applicant', 'provincial', ...readsEveryCase],
  viewFor: (person, state) => {
    if (seesAsOfficial(person, state)) return state
    return seesAsParty(person, state) || seesAsSuccessor(person, state)
      ? partysView(person, state)
      : undefined
  },
}
