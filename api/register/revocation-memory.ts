/** What is known of revocations: every list of a CA, as its differences from the one before. */
import type { RevocationList } from '../../domain/register/verification.ts'
import type { Instant } from './instant.ts'
import { covers, type CertificateInList } from './list-scope.ts'

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

/** The lists of one CA that are about the same of its certificates, oldest first. */
interface Series {
  readonly scope: RevocationList['scope']
  readonly lists: KnownList[]
  readonly serials: Map<string, Difference | readonly Difference[]>
}

export interface RevocationQuestion {
  /** SHA-256 of the CA's certificate. */
  readonly issuer: string
  readonly certificate: CertificateInList
  readonly at: Instant
  /** Only the first so many lists recorded count. */
  readonly lists: number
}

/** `asOf`, `newest`: thisUpdate of the list that it rests on. */
export type RevocationKnown =
  | {
      readonly revoked: true
      readonly at: number
      readonly reason: string
      readonly asOf: number
      readonly evidence: string
    }
  | { readonly revoked: false; readonly asOf: number; readonly evidence: string }
  /** There are lists, and none that tells of the instant. */
  | { readonly revoked: undefined; readonly newest: number; readonly evidence: string }

/** Differences that are held, some 200 bytes each; a list that would bring more is passed over. */
const mostDifferences = 2_000_000

const plain = (serial: string) => serial.toLowerCase().replace(/^0+(?=.)/, '')

const all = (known: Difference | readonly Difference[] | undefined): readonly Difference[] =>
  known === undefined ? [] : 'list' in known ? [known] : known

function note({ serials }: Series, serial: string, difference: Difference): void {
  const known = serials.get(serial)
  serials.set(serial, known === undefined ? difference : [...all(known), difference])
}

/** What differs from the list before; answers how many differences there are. */
function compare(series: Series, revoked: RevocationList['revoked']): number {
  const list = series.lists.length
  let count = 0
  const differ = (serial: string, difference: Difference) => {
    note(series, serial, difference)
    count += 1
  }
  const listed = new Map(revoked.map(([serial, at, reason]) => [plain(serial), { at, reason }]))
  for (const [serial, known] of series.serials)
    if (all(known).at(-1)?.at !== undefined && !listed.has(serial)) differ(serial, { list })
  for (const [serial, { at: instant, reason }] of listed) {
    const at = Date.parse(instant)
    const last = all(series.serials.get(serial)).at(-1)
    if (last?.at !== at || last.reason !== reason) differ(serial, { list, at, reason })
  }
  return count
}

/**
 * What speaks for a revocation at the instant: what was said and not taken back before it. An entry that goes later was
 * on hold, or was dropped after the certificate had expired (RFC 5280 §3.3); at the instant it stood.
 */
function standing(known: readonly Difference[], lists: readonly KnownList[], at: Instant) {
  return known.flatMap((difference, place) => {
    const next = known[place + 1]
    const isReplaced = next && at.reached(lists[next.list]?.thisUpdate ?? Infinity)
    const { list, at: since, reason = '' } = difference
    return since !== undefined && at.reached(since) && !isReplaced ? [{ list, since, reason }] : []
  })[0]
}

/** Undefined where none of the lists was known. */
function bySeries(
  { lists, serials }: Series,
  { certificate: { serial, notAfter }, at, lists: count }: RevocationQuestion,
): RevocationKnown | undefined {
  const last = lists.findLastIndex(({ sequence }) => sequence <= count)
  const newest = lists[last]
  if (!newest) return undefined
  const differences = all(serials.get(plain(serial))).filter(({ list }) => list <= last)
  const found = standing(differences, lists, at)
  if (found) {
    const { evidence, thisUpdate: asOf } = lists[found.list] ?? newest
    return { revoked: true, at: found.since, reason: found.reason, asOf, evidence }
  }
  // "An entry MUST NOT be removed from the CRL until … beyond the … validity period" (§3.3): later lists say nothing.
  const telling = lists.findLast(
    ({ sequence, thisUpdate }) => sequence <= count && thisUpdate <= notAfter,
  )
  const reach = telling && Math.max(telling.thisUpdate, telling.nextUpdate ?? 0)
  if (!telling || reach === undefined || at.reached(reach + 1))
    return { revoked: undefined, newest: newest.thisUpdate, evidence: newest.evidence }
  return { revoked: false, asOf: telling.thisUpdate, evidence: telling.evidence }
}

export function createRevocationMemory(most = mostDifferences) {
  const issuers = new Map<string, Series[]>()
  let held = 0

  function seriesOf({ issuer, scope }: RevocationList): Series {
    const known = issuers.get(issuer) ?? []
    issuers.set(issuer, known)
    const key = JSON.stringify(scope)
    const found = known.find((each) => JSON.stringify(each.scope) === key)
    if (found) return found
    const series: Series = { scope, lists: [], serials: new Map() }
    known.push(series)
    return series
  }

  return {
    /** The next list of its issuer; one that is not newer than those before it, or is too long, is passed over. */
    apply(list: RevocationList): void {
      const { sequence, thisUpdate, nextUpdate, revoked, evidence } = list
      const series = seriesOf(list)
      const newest = series.lists.at(-1)?.thisUpdate ?? -Infinity
      if (Date.parse(thisUpdate) <= newest || held + revoked.length > most) return
      held += compare(series, revoked)
      series.lists.push({
        sequence,
        thisUpdate: Date.parse(thisUpdate),
        nextUpdate: nextUpdate === undefined ? undefined : Date.parse(nextUpdate),
        evidence,
      })
    },

    /** What each series of lists that is about the certificate says; empty where none of the issuer is known. */
    ask: (question: RevocationQuestion): RevocationKnown[] =>
      (issuers.get(question.issuer) ?? []).flatMap((series) =>
        covers(series.scope, question.certificate) ? (bySeries(series, question) ?? []) : [],
      ),
  }
}
export type RevocationMemory = ReturnType<typeof createRevocationMemory>
