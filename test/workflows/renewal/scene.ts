/** A recognition that ends in some days, and the dossiers about it. */
import { toDecision } from '../../support/case.ts'
import { recognitionFrom } from '../../support/recognition.ts'
import type { Case, Rehearsal } from '../../support/time-skipping.ts'
import type { DecisionContent } from '../../../domain/decision.ts'
import type { Recognition } from '../../../domain/recognition/state.ts'
import type { ScopeChange } from '../../../procedure/scope-change.ts'
import { daysAfter, dateInShanghai } from '../../../procedure/working-days.ts'

const dayMs = 86_400_000

export async function endsIn(rehearsal: Rehearsal, days: number) {
  const now = await rehearsal.now()
  const state = recognitionFrom(new Date(now).toISOString())
  const validUntil = dateInShanghai(new Date(now + days * dayMs).toISOString())
  const { entry } = state.published
  const types = entry.types.map((type) => ({ ...type, validUntil }))
  const soon: Recognition = { ...state, published: { kind: 'granted', entry: { ...entry, types } } }
  const recognition = await rehearsal.follow(soon)
  const of = { number: entry.number, validUntil, recognition: state.id }
  return {
    recognition,
    validUntil,
    renew: () => rehearsal.open({ renews: of }),
    change: (kind: ScopeChange) => rehearsal.open({ changes: { ...of, kind } }),
  }
}

/** Decides a dossier that stands before its decision, and has the decision received. */
export async function decide(each: Case, content: DecisionContent): Promise<void> {
  await each.propose(content)
  await each.passLegality()
  await each.decide()
  await each.receive()
  await each.outcome()
}

export async function decideAll(each: Case, content: DecisionContent): Promise<void> {
  await toDecision(each)
  await decide(each, content)
}

/** Last day of a further term of five years. */
export const anotherTerm = (until: string): string =>
  daysAfter(`${Number(until.slice(0, 4)) + 5}${daysAfter(until, 1).slice(4)}`, -1)

export const typeOf = ({ published }: Recognition, id: string) =>
  published.entry.types.find((type) => type.id === id)
