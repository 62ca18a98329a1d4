/** The variables of a path validation and what it may ask of its surroundings (RFC 5280 §6.1.2). */
import type { Certificate } from '../x509/certificate.ts'
import type { NameConstraints, Subtree } from '../x509/extensions/name-constraints.ts'
import type { PublicKeyInfo } from '../x509/public-key.ts'
import type { Name } from '../x509/name.ts'
import type { Anchor } from './anchor.ts'
import { acceptedPolicies, initialSubtrees, type PathInputs } from './inputs.ts'
import { initialGraph, type PolicyGraph } from './policy-graph.ts'
import type { Refusal } from './reasons.ts'
import type { Work } from './work.ts'

/** A certificate of the path and the one that issued it, as the revocation status needs them. */
export interface Link {
  readonly certificate: Certificate
  readonly issuer: { readonly certificate: Certificate | undefined; readonly key: PublicKeyInfo }
  readonly anchor: Anchor
}

export interface Surroundings {
  /** Instant of validation, ISO 8601, UTC. */
  readonly at: string
  readonly work: Work
  readonly inputs: PathInputs
  /** Determines that a certificate is not revoked; absent where revocation is not asked for. */
  readonly revocation: ((link: Link) => Refusal | undefined) | undefined
}

/** "Working" stands for: of the certificate processed last. */
export interface PathState extends Surroundings {
  readonly anchor: Anchor
  /** Certificates of the path without the anchor. */
  readonly length: number
  readonly policyGraph: PolicyGraph
  readonly acceptedPolicies: ReadonlySet<string> | undefined
  userConstrainedPolicySet: readonly string[]
  /** Each entry is one certificate's list; a name must be in one of each list that has its form. */
  readonly permitted: (readonly Subtree[])[]
  readonly excluded: Subtree[]
  explicitPolicy: number
  inhibitAnyPolicy: number
  policyMapping: number
  workingKey: PublicKeyInfo
  workingIssuerName: Name
  workingIssuer: Certificate | undefined
  maxPathLength: number
  /** Purposes that all certificates so far allow; undefined: any. */
  purposes: ReadonlySet<string> | undefined
}

export function constrainNames(state: PathState, { permitted, excluded }: NameConstraints): void {
  if (permitted.length > 0) state.permitted.push(permitted)
  state.excluded.push(...excluded)
}

/** §6.1.2: counters start at n + 1, or at 0 where the input asks for the constraint from the start. Throws Unreadable. */
export function initialState(
  surroundings: Surroundings,
  anchor: Anchor,
  length: number,
): PathState {
  const { inputs } = surroundings
  const counter = (inhibited: boolean | undefined) => (inhibited ? 0 : length + 1)
  const state: PathState = {
    ...surroundings,
    anchor,
    length,
    policyGraph: initialGraph(),
    acceptedPolicies: acceptedPolicies(inputs),
    userConstrainedPolicySet: [],
    permitted: [],
    excluded: [],
    explicitPolicy: counter(inputs.explicitPolicy),
    inhibitAnyPolicy: counter(inputs.inhibitAnyPolicy),
    policyMapping: counter(inputs.inhibitPolicyMapping),
    workingKey: anchor.publicKey,
    workingIssuerName: anchor.name,
    workingIssuer: anchor.certificate,
    maxPathLength: length,
    purposes: undefined,
  }
  const subtrees = initialSubtrees(inputs)
  if (subtrees) constrainNames(state, subtrees)
  return state
}

/** One certificate of the path in its place: 1 is the one that the anchor issued. */
export interface Position {
  readonly certificate: Certificate
  readonly index: number
  readonly final: boolean
}

/** A step of §6.1: judges or changes the state, and answers why the path is not valid, if so. Throws Unreadable. */
export type Step = (state: PathState, position: Position) => Refusal | undefined
