/** Separation of duty: who may not do an act because of what they have done or are on the same case. */
import type { ActName } from './acts.ts'
import type { CaseFacts, PersonFacts } from './case-facts.ts'
import { refuse, type Refusal } from './failures.ts'

/** Four eyes: whoever proposes a decision does not take it, nor does a member of the panel that advised. */
function decider(person: PersonFacts, facts: CaseFacts): Refusal | undefined {
  if (person.sub === facts.proposal?.by.sub)
    return refuse(
      'SeparationOfDuty',
      'expected a person other than the one who proposed the decision',
      { rule: 'decider-not-proposer' },
    )
  if (facts.panel.some((seat) => seat.sub === person.sub))
    return refuse('SeparationOfDuty', 'expected a person who is not on the expert panel', {
      rule: 'decider-not-expert',
    })
  if (facts.handledBy.includes(person.sub))
    return refuse('SeparationOfDuty', 'expected a person who has not handled the case', {
      rule: 'decider-not-handler',
    })
  return undefined
}

function expert(person: PersonFacts, facts: CaseFacts): Refusal | undefined {
  const seat = facts.panel.find((candidate) => candidate.sub === person.sub)
  if (seat?.conflict === undefined)
    return refuse('InterestNotDeclared', 'expected a conflict-of-interest declaration first')
  if (seat.conflict)
    return refuse('ConflictOfInterest', 'expected an expert without a conflict of interest')
  return undefined
}

/** The rule of separation that forbids the act, or undefined. */
export function separationOfDuty(
  person: PersonFacts,
  act: ActName,
  facts: CaseFacts,
): Refusal | undefined {
  if (act === 'decide' || act === 'return-proposal') return decider(person, facts)
  if (act === 'give-opinion') return expert(person, facts)
  if (act === 'propose' && facts.panel.some((seat) => seat.sub === person.sub))
    return refuse('SeparationOfDuty', 'expected a person who is not on the expert panel', {
      rule: 'proposer-not-expert',
    })
  return undefined
}
