/** Whether a CA of the register was revoked by a CA above it, by the lists that are known. */
import type { ChainMember } from './chain-index.ts'
import type { RegisterMemory } from './memory.ts'
import type { RevocationKnown } from './revocation-memory.ts'
import type { Terms } from './terms.ts'

/** What is known of a CA: what its issuer's lists say, `unknown` where none is held, `root` where nobody is above it. */
export type KnownOfCa = RevocationKnown | 'unknown' | 'root'

interface Asked {
  readonly memory: RegisterMemory
  readonly terms: Terms
}

/** Longer chains than any CA has; certificates may name each other in a circle. */
const mostLevels = 6
const mostIssuers = 16

/** Members of recognised chains, as they were known, that signed a CA's certificate. */
const issuersOf = (member: ChainMember, digest: string, { memory, terms }: Asked) =>
  memory.chains
    .named(digest)
    .slice(-mostIssuers)
    .filter(
      (issuer) =>
        issuer !== member &&
        memory.isMember(issuer, terms.known.changes) &&
        memory.chains.isSignedBy(member, issuer),
    )

/** Revoked anywhere above is revoked; else what is known of the CA itself. */
export function knownOfCa(member: ChainMember, asked: Asked, level = 0): KnownOfCa {
  const { memory, terms } = asked
  const authority = memory.chains.authority(member)
  if (!authority || level === mostLevels) return 'unknown'
  if (authority.isRoot) return 'root'
  const issuers = issuersOf(member, authority.issuerDigest, asked)
  const question = { at: terms.at, lists: terms.known.lists }
  const known = issuers.flatMap(({ sha256: issuer }) =>
    memory.revocations.ask({ ...question, issuer, certificate: authority.inList }),
  )
  const above = issuers.map((issuer) => knownOfCa(issuer, asked, level + 1))
  const revoked = [...known, ...above].find((each) => typeof each === 'object' && each.revoked)
  return revoked ?? known.find((each) => each.revoked === false) ?? known[0] ?? 'unknown'
}
