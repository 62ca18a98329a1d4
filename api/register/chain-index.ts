/** The certificates of all recognised chains, each kept once, found by subject name or by hash. */
import { createHash } from 'node:crypto'
import { readHeader } from '../../checks/der/header.ts'
import { readDer } from '../../checks/der/read.ts'
import { isSelfIssued, preparedName } from '../../checks/path/prepared-name.ts'
import { readCertificate, type Certificate } from '../../checks/x509/certificate.ts'
import { readName, type Name } from '../../checks/x509/name.ts'
import { verifyCertificate } from '../../checks/x509/signature.ts'
import { attempt } from './attempt.ts'
import type { ByteStore } from './byte-store.ts'
import type { HeldEntry } from './held-entry.ts'
import { type CertificateInList, inListOf } from './list-scope.ts'
import { createRecent } from './recent.ts'

/** A certificate of a recognised chain. */
export interface ChainMember {
  readonly place: number
  readonly sha256: string
  readonly handle: number
  /** The entries in whose chain it ever was, oldest first. */
  readonly entries: HeldEntry[]
}

/** Certificates taken apart and kept so, with their keys: some 20 KB each. */
const mostRead = 2_000

/** Equal for names that match (RFC 5280 §7.1); different ones may share it, so that whoever finds by it compares. */
export const nameDigest = (name: Name): string =>
  createHash('sha256').update(preparedName(name)).digest().toString('base64url', 0, 12)

/** Bytes of the TBSCertificate before its subject: version (if there), serial, algorithm, issuer, validity. */
function subjectOf(der: Uint8Array): Name | undefined {
  const header = (at: number) => readHeader(der, at, () => undefined)
  const inside = (at: number) => at + (header(at)?.headerLength ?? 0)
  const after = (at: number) => inside(at) + (header(at)?.length ?? 0)
  let at = inside(inside(0))
  if (header(at)?.tagClass === 'context') at = after(at)
  for (let field = 0; field < 4; field++) at = after(at)
  const { element } = readDer(der.subarray(at, after(at)))
  return attempt(() => readName(element, 'subject'))
}

/** A CA as one that was itself issued. */
export interface Authority {
  readonly inList: CertificateInList
  readonly issuerDigest: string
  /** Self-issued: nobody is above it. */
  readonly isRoot: boolean
}

const mostAuthorities = 10_000

const authorityOf = (certificate: Certificate): Authority => ({
  inList: inListOf(certificate),
  issuerDigest: nameDigest(certificate.issuer),
  isRoot: isSelfIssued(certificate),
})

export function createChainIndex(store: ByteStore) {
  const members: ChainMember[] = []
  const byHash = new Map<string, number>()
  /** One place among the members, or several where names are the same. */
  const byName = new Map<string, number | number[]>()
  const read = createRecent<string, Certificate>(mostRead)
  const authorities = createRecent<number, Authority | undefined>(mostAuthorities)
  const signed = createRecent<string, boolean>(mostAuthorities)

  function index(der: Buffer, place: number): void {
    const name = subjectOf(der)
    if (!name) return
    const digest = nameDigest(name)
    const known = byName.get(digest)
    if (known === undefined) byName.set(digest, place)
    else if (typeof known === 'number') byName.set(digest, [known, place])
    else known.push(place)
  }

  const member = (place: number): ChainMember => {
    const found = members[place]
    if (!found) throw new RangeError(`expected a place that was given, got ${place}`)
    return found
  }

  /** Taken apart when first needed. Throws Unreadable. */
  const certificate = ({ sha256, handle }: ChainMember): Certificate =>
    read.get(sha256, () => readCertificate(store.at(handle)))

  return {
    member,

    /** The place of a certificate, kept where it is new; a certificate that cannot be read issues nothing. */
    place(der: Buffer): number {
      const sha256 = createHash('sha256').update(der).digest('hex')
      const known = byHash.get(sha256)
      if (known !== undefined) return known
      const place = members.length
      members.push({ place, sha256, handle: store.keep(der), entries: [] })
      byHash.set(sha256, place)
      index(der, place)
      return place
    },

    /** Those whose subject may be a name, by its digest. */
    named(digest: string): ChainMember[] {
      const found = byName.get(digest)
      if (found === undefined) return []
      return (typeof found === 'number' ? [found] : found).map(member)
    },

    certificate,

    /** The certificate with a SHA-256, if it is one of them and can be read. */
    known(sha256: string): Certificate | undefined {
      const place = byHash.get(sha256)
      return place === undefined ? undefined : attempt(() => certificate(member(place)))
    },

    /** What is to be known of it as a CA; undefined where it cannot be read. */
    authority: (of: ChainMember): Authority | undefined =>
      authorities.get(of.place, () => attempt(() => authorityOf(certificate(of)))),

    /** Whether the key of another made it; both are read once. */
    isSignedBy: (one: ChainMember, issuer: ChainMember): boolean =>
      signed.get(`${one.place} ${issuer.place}`, () => {
        const verdict = attempt(() => verifyCertificate(certificate(one), certificate(issuer)))
        return verdict === 'valid'
      }),

    size: () => members.length,
  }
}
export type ChainIndex = ReturnType<typeof createChainIndex>
