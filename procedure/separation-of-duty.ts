/** Separation of duty: who may not do an act because of what they, or someone they act for, have done on the same case. */
import type { ActName } from './acts.ts'
import type { CaseFacts, Circumstance, PersonFacts } from './case-facts.ts'
import { identitiesOn } from './delegation.ts'
import { refuse, type Refusal } from './failures.ts'

/** What a person has been on a case so far. */
export interface History {
  readonly handler: boolean
  readonly verifier: boolean
  readonly expert: boolean
  readonly party: boolean
  readonly proposer: boolean
  readonly legalReviewer: boolean
  readonly chair: boolean
  readonly decider: boolean
}

/** The rules: for each act, what its doer must not have been on the same case, and the name of each rule. */
const mustNotBe: Partial<Record<ActName, Partial<Record<keyof History, string>>>> = {
  verify: {
    verifier: 'verifiers-distinct',
    expert: 'verifier-not-expert',
    chair: 'verifier-not-chair',
  },
  'approve-pause': { verifier: 'approver-not-verifier' },
  'approve-extension': { verifier: 'approver-not-verifier', handler: 'approver-not-handler' },
  'announce-hearing': {
    handler: 'chair-not-reviewer',
    verifier: 'chair-not-reviewer',
    expert: 'chair-not-reviewer',
  },
  'hold-hearing': {
    handler: 'chair-not-reviewer',
    verifier: 'chair-not-reviewer',
    expert: 'chair-not-reviewer',
  },
  propose: { expert: 'proposer-not-expert', chair: 'proposer-not-chair' },
  'pass-legality': {
    handler: 'legal-reviewer-not-officer',
    verifier: 'legal-reviewer-not-officer',
    proposer: 'legal-reviewer-not-drafter',
    expert: 'legal-reviewer-not-expert',
  },
  decide: {
    handler: 'decider-not-handler',
    verifier: 'decider-not-verifier',
    proposer: 'decider-not-proposer',
    expert: 'decider-not-expert',
    legalReviewer: 'decider-not-legal-reviewer',
    chair: 'decider-not-chair',
  },
  'settle-objection': { decider: 'publisher-not-decider' },
}
const sameRules: Partial<Record<ActName, ActName>> = {
  'refuse-pause': 'approve-pause',
  'refuse-extension': 'approve-extension',
  'return-draft': 'pass-legality',
  'return-proposal': 'decide',
  'refuse-deviation': 'approve-deviation',
  'summarise-comments': 'propose',
}

/** Acts that need a declaration of interest first, and none with a conflict. */
const needDeclaration: readonly ActName[] = [
  ...(['verify', 'propose', 'pass-legality', 'return-draft', 'announce-hearing'] as const),
  'summarise-comments',
  ...(['hold-hearing', 'record-inspection', 'accept-deviation', 'approve-deviation'] as const),
]

/** The acts by which one person approves what another asked for, and where the requests stand. */
const approvals: Partial<Record<ActName, (facts: CaseFacts) => CaseFacts['pauses']>> = {
  'approve-pause': ({ pauses }) => pauses,
  'approve-extension': ({ extension }) => (extension ? [extension] : []),
  'approve-deviation': ({ deviations }) => deviations,
}

/** What any of these identities has been on the case. */
export function historyOf(identities: ReadonlySet<string>, facts: CaseFacts): History {
  const any = (subs: readonly (string | undefined)[]) =>
    subs.some((sub) => sub !== undefined && identities.has(sub))
  return {
    handler: any(facts.handledBy),
    verifier: any(facts.verifications.map(({ by }) => by.sub)),
    expert: any(facts.panel.map(({ sub }) => sub)),
    party: any(facts.parties.map(({ sub }) => sub)),
    proposer: any([facts.proposal?.by.sub]),
    legalReviewer: any([facts.legality?.by.sub]),
    chair: any([facts.hearing?.chair?.sub]),
    decider: any([facts.decidedBy?.sub]),
  }
}

const violated = (rule: string): Refusal =>
  refuse('SeparationOfDuty', `expected another person, by the rule ${rule}`, { rule })

function declaration(act: ActName, facts: CaseFacts, who: ReadonlySet<string>) {
  const made = [...facts.declarations, ...facts.panel].filter(({ sub }) => who.has(sub))
  // Recusal: whoever has a conflict of interest does nothing more on the case.
  if (made.some(({ conflict }) => conflict === true))
    return refuse('ConflictOfInterest', 'expected a person without a conflict of interest')
  const needed = act === 'give-opinion' || needDeclaration.includes(act)
  return needed && !made.some(({ conflict }) => conflict === false)
    ? refuse('InterestNotDeclared', 'expected a conflict-of-interest declaration first')
    : undefined
}

/** The rule of separation that forbids the act, or undefined. */
export function separationOfDuty(
  person: PersonFacts,
  act: ActName,
  facts: CaseFacts,
  { claim }: Circumstance,
): Refusal | undefined {
  const who = identitiesOn(person, facts)
  if (act === 'declare' || act === 'declare-interest') return undefined
  const undeclared = declaration(act, facts, who)
  if (undeclared) return undeclared
  const history = historyOf(who, facts)
  const forbidden = mustNotBe[sameRules[act] ?? act] ?? {}
  for (const [was, rule] of Object.entries(forbidden))
    if (history[was as keyof History]) return violated(rule)
  const subject = facts.tasks.find(({ id }) => id === claim?.task)?.subject
  const requests = approvals[sameRules[act] ?? act]?.(facts) ?? []
  const request = requests.find(({ id }) => id === subject)
  return request && who.has(request.by.sub) ? violated('approver-not-requester') : undefined
}
