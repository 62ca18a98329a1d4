/** Opens a penalty case: a violation of the catalogue, not lapsed, of a party that it can be penalised on (Administrative Penalty Law 36, 54). */
import type { FollowingCase } from '../domain/case.ts'
import { newCase } from '../domain/following/opening.ts'
import type { PenaltyOpening } from '../domain/penalty/opening.ts'
import type { PenaltyCase } from '../domain/penalty/state.ts'
import type { Person } from '../domain/person.ts'
import type { Receipt } from '../domain/receipt.ts'
import { refuse } from '../procedure/failures.ts'
import { violationOf, type Violation } from '../procedure/penalty/catalogue.ts'
import { hasLapsed, lapsesAfter } from '../procedure/penalty/lapse.ts'
import { dateInShanghai } from '../procedure/working-days.ts'
import { uuidOf } from './idempotency.ts'
import type { Parts } from './parts.ts'
import { Problem } from './problem.ts'

const invalid = (pointer: string, detail: string) =>
  new Problem('Invalid', detail, {}, [{ pointer, detail }])

/** The violation, where such a party can be penalised for it. */
function violationFor(
  { party, violation: code, endedOn, discoveredOn }: PenaltyOpening,
  { rules }: Pick<Parts, 'rules'>,
): Violation {
  const violation = violationOf(rules.id, code)
  if (!violation) throw invalid('/violation', `expected a code of the catalogue, got ${code}`)
  if (violation.on !== party.kind)
    throw invalid('/party/kind', `expected ${violation.on} for ${code}, got ${party.kind}`)
  if (endedOn === undefined && !violation.continuing)
    throw invalid('/endedOn', `expected the day on which it ended: ${code} does not continue`)
  if (discoveredOn > dateInShanghai(new Date().toISOString()))
    throw invalid('/discoveredOn', `expected a day that has come, got ${discoveredOn}`)
  const { lapseYears } = rules.supervision.penalty
  if (hasLapsed({ endedOn, discoveredOn }, lapseYears)) {
    const last = lapsesAfter({ endedOn, discoveredOn }, lapseYears) ?? ''
    throw Problem.of(
      refuse('ViolationLapsed', `expected discovery by ${last}, got ${discoveredOn}`, { last }),
    )
  }
  return violation
}

/** The recognition must be the party's own; answers it. */
async function ownRecognition(
  { party, recognition }: PenaltyOpening,
  { records }: Pick<Parts, 'records'>,
): Promise<FollowingCase | undefined> {
  if (!recognition) return undefined
  const found = await records.findCase('recognition', recognition)
  if (!found) throw invalid('/recognition', 'expected a recognition')
  if (party.kind === 'organisation' && party.organisation !== found.organisation)
    throw invalid('/party/organisation', `expected ${found.organisation}, whose recognition it is`)
  return found
}

/** A person's case is not their organisation's: nobody of it acts for them or reads it. */
function partyOf({ party }: PenaltyOpening) {
  if (party.kind === 'person') {
    const { name, identifier } = party
    return { organisation: '', name: { local: name }, person: { name, identifier } }
  }
  const { local, ...name } = party.name
  return { organisation: party.organisation, name: { ...name, ...(local && { local }) } }
}

export async function openPenalty(
  opening: PenaltyOpening,
  { person, key }: { readonly person: Person; readonly key: string },
  parts: Parts,
): Promise<Receipt> {
  const { rules, following } = parts
  const violation = violationFor(opening, parts)
  const own = await ownRecognition(opening, parts)
  const { recognition, endedOn, discoveredOn, grounds, source } = opening
  const id = uuidOf('penalty', person.organisation, person.sub, key)
  const at = new Date().toISOString()
  const state: PenaltyCase = {
    ...newCase('penalty', { id, at, by: person, rules, stage: 'investigation' }),
    kind: 'penalty',
    ...partyOf(opening),
    // A person's case is not shown to the province of their CA.
    ...(opening.party.kind === 'organisation' && own?.province && { province: own.province }),
    ...(recognition && { recognition }),
    // As the catalogue has it today: a later one does not touch the case.
    violation: {
      ...structuredClone(violation),
      ...(endedOn && { endedOn }),
      discoveredOn,
    } as PenaltyCase['violation'],
    grounds,
    source,
    investigators: [],
    statements: [],
    formerReviewers: [],
    payments: [],
    told: [],
  }
  return following.open({ state, rules, person, key, asked: [opening] })
}
