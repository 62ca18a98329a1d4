/** Finds the entry and type of the register under which a certificate is best recognised, and says what holds there. */
import type { Certificate } from '../../checks/x509/certificate.ts'
import type {
  VerificationAnswer,
  VerificationQuestion,
  VerificationStep,
} from '../../domain/register/verification.ts'
import { type Candidate, candidatesAmong, type CertificateFacts } from './certificate-facts.ts'
import type { ChainMember } from './chain-index.ts'
import { knownOfCa } from './ca-revocation.ts'
import {
  chainStep,
  issuerStep,
  pathStep,
  type PlacedCandidate,
  unknownIssuer,
} from './certificate-steps.ts'
import type { ReadState, RegisterMemory } from './memory.ts'
import { revocationStep } from './revocation-step.ts'
import { clauses, notJudged } from './said.ts'
import { sentStatuses } from './sent-status.ts'
import type { Terms } from './terms.ts'
import * as types from './type-steps.ts'

export interface Asking {
  readonly question: VerificationQuestion
  readonly facts: CertificateFacts
  /** The certificate taken apart, once. */
  readonly read: () => Certificate
  readonly memory: RegisterMemory
  readonly terms: Terms
}

/** What the register says of a certificate; the steps in any order. */
export interface Found {
  readonly steps: readonly VerificationStep[]
  readonly recognition?: NonNullable<VerificationAnswer['recognition']>
}

const notJudgedSteps = (names: readonly VerificationStep['step'][]) =>
  names.map((name) => notJudged(name, clauses.recognition))

/** Fewer steps against it are better, then fewer that could not be told. */
function weight({ steps }: Found): number {
  const count = (verdict: string) => steps.filter((each) => each.verdict === verdict).length
  return (
    (count('fail') * 100 + count('undetermined') + count('not-judged')) * 100 + count('warning')
  )
}

const best = (found: readonly Found[]): Found | undefined =>
  found.reduce<Found | undefined>(
    (one, other) => (one && weight(one) <= weight(other) ? one : other),
    undefined,
  )

function recognitionOf(
  state: ReadState,
  { member }: Candidate,
  { at }: Terms,
  type?: types.HeldType,
): NonNullable<Found['recognition']> {
  const { entry, number, provider, change, changedAt } = state
  const base = { entry, number, provider, issuer: member.sha256, change, changedAt }
  if (!type) return base
  const { id, name, purpose, scope, excludedUses, conditions, validFrom, validUntil } = type
  const status = types.periodAt(type.history, at)?.status
  const limits = { scope, excludedUses, conditions, validFrom, validUntil }
  return { ...base, type: { id, name, purpose, ...(status && { status }), ...limits } }
}

function underType(state: ReadState, { facts, question, terms }: Asking, type: types.HeldType) {
  return [
    types.typeStep(state, facts, type),
    types.recognitionStep(state, type, terms.at),
    types.statusStep(state, type, facts, terms.at),
    types.scopeStep(state, type, question.use),
    types.governmentStep(question.use),
  ]
}

/** Under one entry: the best of its types that have a policy of the certificate. */
function underEntry(
  asking: Asking,
  candidate: PlacedCandidate,
  state: ReadState,
): Found | undefined {
  const { facts, question, terms } = asking
  const chain = chainStep(state, candidate, terms.at)
  const matching = types.typesOf(state, facts)
  if (matching.length === 0)
    return {
      steps: [chain, types.typeStep(state, facts), ...types.withoutType(question.use)],
      recognition: recognitionOf(state, candidate, terms),
    }
  return best(
    matching.map((type) => ({
      steps: [chain, ...underType(state, asking, type)],
      recognition: recognitionOf(state, candidate, terms, type),
    })),
  )
}

/** A root may stand in many entries; the newest are looked at. */
const mostEntries = 50

/** The entries, as they were known, in whose chain a certificate ever was. */
function statesWith({ memory, terms }: Asking, { entries, place }: ChainMember): ReadState[] {
  const found: ReadState[] = []
  for (let at = entries.length - 1; at >= 0 && found.length < mostEntries; at--) {
    const entry = entries[at]
    const state = entry && memory.read(entry, terms.known.changes)
    if (state?.chain.some((link) => link.place === place)) found.push(state)
  }
  return found
}

/** Under one CA: the best of its entries. */
function underCa(asking: Asking, candidate: Candidate): Found | undefined {
  const { facts, terms } = asking
  const states = statesWith(asking, candidate.member)
  const placed = { ...candidate, above: knownOfCa(candidate.member, asking) }
  const found = best(states.flatMap((state) => underEntry(asking, placed, state) ?? []))
  if (!found) return undefined
  const own = [issuerStep(facts, candidate, terms.at), pathStep(candidate.under)]
  return { ...found, steps: [...own, ...found.steps] }
}

/** What is known under any certificate of the CA that signed counts: revoked under one is revoked. */
function revocation(asking: Asking, candidates: readonly Candidate[]): VerificationStep {
  const { question, facts, read, memory, terms } = asking
  const signed = candidates.filter(({ under }) => under.signature === 'valid')
  const [first] = signed
  if (!first) return notJudged('revocation', clauses.lists)
  const { at } = terms
  const { lists } = terms.known
  const { inList: certificate } = facts
  const known = signed.flatMap(({ member }) =>
    memory.revocations.ask({ issuer: member.sha256, certificate, at, lists }),
  )
  const none = !question.crls?.length && !question.ocsp?.length
  const files = () => ({
    certificate: read(),
    ca: memory.chains.certificate(first.member),
    at: at.iso,
    asOf: terms.asOf,
  })
  return revocationStep(known, none ? [] : sentStatuses(question, files()))
}

/** The steps that depend on the register, all of them whatever it holds. */
export function findRecognition(asking: Asking): Found {
  const { facts, read, memory, question, terms } = asking
  const { chains } = memory
  const members = chains
    .named(facts.issuerDigest)
    .filter((member) => memory.isMember(member, terms.known.changes))
  const candidates = candidatesAmong(members, { facts, chains, read })
  const found = best(candidates.flatMap((candidate) => underCa(asking, candidate) ?? []))
  const status = revocation(asking, candidates)
  if (found) return { ...found, steps: [...found.steps, status] }
  return {
    steps: [
      unknownIssuer(facts),
      ...notJudgedSteps(['chain', 'path', 'type']),
      ...types.withoutType(question.use),
      status,
    ],
  }
}
