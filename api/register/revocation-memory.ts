/** What is known of revocations: every complete list of a CA, as its differences from the one before. */
import type { RevocationList } from '../../domain/register/verification.ts'

/** From list number `list` on a serial is revoked as said, or (without `at`) is not on the list any more. */
interface Difference {
  readonly list: number
  readonly at?: number
  readonly reason?: string
}

interface KnownList {
  /** Place among all lists recorded. */
  readonly sequence: number
  readonly thisUpdate: number
  readonly nextUpdate: number | undefined
  readonly evidence: string
}

interface Issuer {
  readonly lists: KnownList[]
  readonly serials: Map<string, Difference | readonly Difference[]>
}

/** Instants in milliseconds since 1970. */
export interface RevocationQuestion {
  /** SHA-256 of the CA's certificate. */
  readonly issuer: string
  readonly serial: string
  readonly at: number
  readonly notAfter: number
  /** Only the first so many lists recorded count. */
  readonly lists: number
}

export type RevocationKnown =
  | {
      readonly revoked: true
      readonly at: number
      readonly reason: string
      readonly evidence: string
    }
  | { readonly revoked: false; readonly asOf: number; readonly evidence: string }
  /** There are lists, and none that tells of the instant. */
  | { readonly revoked: undefined; readonly newest: number }

const plain = (serial: string) => serial.toLowerCase().replace(/^0+(?=.)/, '')

const all = (known: Difference | readonly Difference[] | undefined): readonly Difference[] =>
  known === undefined ? [] : 'list' in known ? [known] : known

function note({ serials }: Issuer, serial: string, difference: Difference): void {
  const known = serials.get(serial)
  serials.set(serial, known === undefined ? difference : [...all(known), difference])
}

/** What differs from the list before. */
function compare(issuer: Issuer, revoked: RevocationList['revoked']): void {
  const list = issuer.lists.length
  const listed = new Map(revoked.map(([serial, at, reason]) => [plain(serial), { at, reason }]))
  for (const [serial, known] of issuer.serials)
    if (all(known).at(-1)?.at !== undefined && !listed.has(serial)) note(issuer, serial, { list })
  for (const [serial, { at: instant, reason }] of listed) {
    const at = Date.parse(instant)
    const last = all(issuer.serials.get(serial)).at(-1)
    if (last?.at !== at || last.reason !== reason) note(issuer, serial, { list, at, reason })
  }
}

/**
 * What speaks for a revocation at the instant: what was said and not taken back before it. An entry that goes later was
 * on hold, or was dropped after the certificate had expired (RFC 5280 §3.3); at the instant it stood.
 */
function standing(known: readonly Difference[], lists: readonly KnownList[], at: number) {
  return known.find((difference, place) => {
    const next = known[place + 1]
    const replaced = next && (lists[next.list]?.thisUpdate ?? Infinity) <= at
    return difference.at !== undefined && difference.at <= at && !replaced
  })
}

export function createRevocationMemory() {
  const issuers = new Map<string, Issuer>()

  return {
    /** The next list of its issuer. */
    apply({ issuer, sequence, thisUpdate, nextUpdate, revoked, evidence }: RevocationList): void {
      const held = issuers.get(issuer) ?? { lists: [], serials: new Map<string, Difference>() }
      issuers.set(issuer, held)
      compare(held, revoked)
      held.lists.push({
        sequence,
        thisUpdate: Date.parse(thisUpdate),
        nextUpdate: nextUpdate === undefined ? undefined : Date.parse(nextUpdate),
        evidence,
      })
    },

    /** Undefined where no list of the issuer is known. */
    ask({
      issuer,
      serial,
      at,
      notAfter,
      lists: count,
    }: RevocationQuestion): RevocationKnown | undefined {
      const held = issuers.get(issuer)
      const known = (held?.lists ?? []).filter(({ sequence }) => sequence <= count)
      const newest = known.at(-1)
      if (!held || !newest) return undefined
      const differences = all(held.serials.get(plain(serial))).filter(
        ({ list }) => list < known.length,
      )
      const found = standing(differences, known, at)
      if (found) {
        const { evidence } = known[found.list] ?? newest
        return { revoked: true, at: found.at ?? at, reason: found.reason ?? '', evidence }
      }
      // "An entry MUST NOT be removed from the CRL until … beyond the … validity period" (§3.3): later lists say nothing.
      const telling = known.findLast(({ thisUpdate }) => thisUpdate <= notAfter)
      const reach = telling && Math.max(telling.thisUpdate, telling.nextUpdate ?? 0)
      if (!telling || reach === undefined || at > reach)
        return { revoked: undefined, newest: newest.thisUpdate }
      return { revoked: false, asOf: telling.thisUpdate, evidence: telling.evidence }
    },
  }
}
export type RevocationMemory = ReturnType<typeof createRevocationMemory>
