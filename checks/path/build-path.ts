/** Builds paths from a certificate up to the anchors, over unordered, cross-signed and cyclic sets (RFC 4158). */
import type { Certificate } from '../x509/certificate.ts'
import type { Anchor } from './anchor.ts'
import { anchorsFor, issuersFor, mayHaveSigned, mayIssue } from './candidates.ts'
import { preparedName } from './prepared-name.ts'
import type { Store } from './store.ts'
import { costs, type Work } from './work.ts'

/** Longer than any path in use. */
const longestPath = 20

export interface BuiltPath {
  readonly anchor: Anchor
  /** The certificate that the anchor issued first. */
  readonly path: readonly Certificate[]
}

export interface Building {
  readonly store: Store
  readonly at: string
  readonly work: Work
  /** Whether links that cannot be part of a valid path are left out; they are kept to explain what is wrong. */
  readonly onlyPlausible: boolean
}

/** "a certificate … containing the same subject name and the same public key" makes a loop (RFC 4158 §2.4.2). */
const isLoop = (issuer: Certificate, path: readonly Certificate[]) =>
  path.some(
    ({ subject, publicKey }) =>
      Buffer.compare(publicKey.bytes, issuer.publicKey.bytes) === 0 &&
      preparedName(subject) === preparedName(issuer.subject),
  )

function isPlausible(
  first: Certificate,
  issuer: Certificate,
  { at, work, onlyPlausible }: Building,
) {
  return !onlyPlausible || (mayIssue(issuer, at) && mayHaveSigned(first, issuer.publicKey, work))
}

/** Every path that ends in `path`, the most likely first. Throws WorkLimitReached. */
export function* buildPaths(
  building: Building,
  path: readonly Certificate[],
): Generator<BuiltPath> {
  const [first] = path
  const { store, work, at, onlyPlausible } = building
  work.spend(costs.certificateTried)
  if (!first || path.length > longestPath) return
  for (const anchor of anchorsFor(first, store))
    if (!onlyPlausible || mayHaveSigned(first, anchor.publicKey, work)) yield { anchor, path }
  for (const issuer of issuersFor(first, store, at))
    if (!isLoop(issuer, path) && isPlausible(first, issuer, building))
      yield* buildPaths(building, [issuer, ...path])
}
