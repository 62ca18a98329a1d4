/** The status of a certificate from an OCSP response (RFC 6960 §3.2). */
import type { Link } from '../path/state.ts'
import { costs } from '../path/work.ts'
import { Unreadable } from '../der/unreadable.ts'
import { reasonName } from '../revocation/crl-reasons.ts'
import { extensionOf, readExtension, type Extension } from '../x509/extension.ts'
import {
  good,
  revoked,
  undetermined,
  unknown,
  type OcspAnswer,
  type Undetermined,
} from './answer.ts'
import { isIdOf } from './certificate-id.ts'
import { archiveCutoff, extendedRevoked, nonce, understood } from './extensions.ts'
import { staleness, type FreshnessRules } from './freshness.ts'
import { responderProblem, type ResponderSearch } from './responder.ts'
import type { BasicResponse, OcspResponse } from './response.ts'
import type { CertificateStatus, SingleResponse } from './single-response.ts'

export interface OcspRules extends FreshnessRules {
  /** The nonce that was sent; must come back. */
  readonly nonce?: Uint8Array
}

export interface OcspSearch extends Omit<ResponderSearch, 'at'> {
  /** Instant of judgement, ISO 8601, UTC. */
  readonly at: string
  readonly rules: OcspRules
}

const statusNames: Readonly<Record<number, string>> = {
  1: 'malformedRequest',
  2: 'internalError',
  3: 'tryLater',
  5: 'sigRequired',
  6: 'unauthorized',
}

/** "certificateHold … revocationTime … January 1, 1970" is how a certificate never issued is shown (§2.2). */
const isNeverIssued = (certificate: CertificateStatus, { extensions }: BasicResponse) =>
  certificate.status === 'revoked' &&
  certificate.reason === 6 &&
  certificate.time === '1970-01-01T00:00:00.000Z' &&
  extensionOf({ extensions }, extendedRevoked) !== undefined

const unknownCritical = (extensions: readonly Extension[]) =>
  extensions.find(({ oid, critical }) => critical && !understood.includes(oid))?.oid

function nonceProblem(basic: BasicResponse, { nonce: sent }: OcspRules): Undetermined | undefined {
  if (!sent) return undefined
  const returned = readExtension(basic, nonce)
  if (!returned) return undetermined('nonce-missing')
  return Buffer.compare(returned, sent) === 0 ? undefined : undetermined('nonce-differs')
}

/** "a signature … reliable" after expiry only where the status is kept beyond it (§4.4.4). */
function archiveProblem(link: Link, single: SingleResponse): Undetermined | undefined {
  const expired = link.certificate.validity.notAfter.at
  if (expired >= single.thisUpdate) return undefined
  const cutoff = readExtension(single, archiveCutoff)
  return cutoff !== undefined && cutoff <= expired
    ? undefined
    : undetermined('archive-cutoff', cutoff)
}

function answerOf(basic: BasicResponse, single: SingleResponse, at: string): OcspAnswer {
  const { certificate, thisUpdate } = single
  if (certificate.status === 'good') return good(thisUpdate)
  if (certificate.status === 'unknown') return unknown(thisUpdate)
  const never = isNeverIssued(certificate, basic)
  // What was revoked later than the instant of judgement was not revoked then.
  if (certificate.time > at && !never) return good(at)
  return revoked(certificate.time, reasonName(certificate.reason), never)
}

/** Of several entries about one certificate the newest counts. */
const entryFor = ({ responses }: BasicResponse, { certificate, issuer }: Link) =>
  responses
    .filter(({ id }) => isIdOf(id, certificate, issuer.key))
    .sort((one, other) => (one.thisUpdate < other.thisUpdate ? 1 : -1))[0]

function judge(basic: BasicResponse, link: Link, search: OcspSearch): OcspAnswer {
  const { at, rules } = search
  search.work.spend(costs.certificateTried + costs.nameComparison * basic.responses.length)
  const single = entryFor(basic, link)
  if (!single) return undetermined('other-certificate')
  const critical = unknownCritical([...basic.extensions, ...single.extensions])
  if (critical !== undefined) return undetermined('unknown-critical-extension', critical)
  const used = new Date(rules.obtainedAt ?? at).toISOString()
  return (
    responderProblem(basic, link, { ...search, at: used }) ??
    nonceProblem(basic, rules) ??
    staleness(basic, single, rules, used) ??
    archiveProblem(link, single) ??
    answerOf(basic, single, at)
  )
}

/** What a response says about the certificate of a link; never throws for what it holds. Throws WorkLimitReached. */
export function ocspStatus(response: OcspResponse, link: Link, search: OcspSearch): OcspAnswer {
  const { status, type, basic, deviations } = response
  if (status !== 0) return undetermined('not-successful', statusNames[status] ?? String(status))
  if (!basic) return undetermined('type-unknown', type)
  const [deviation] = deviations
  if (deviation) return undetermined('not-der', `${deviation.kind}, ${deviation.offset}`)
  try {
    return judge(basic, link, search)
  } catch (error) {
    if (error instanceof Unreadable) return undetermined('unreadable', error.text)
    throw error
  }
}
