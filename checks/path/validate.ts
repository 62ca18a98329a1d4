/** The two entries: a given path is validated, or a path is built and validated (RFC 5280 §6). */
import { Unreadable } from '../der/unreadable.ts'
import { revocationByEither } from '../ocsp/ocsp-revocation.ts'
import { readOcspResponse, type OcspResponse } from '../ocsp/response.ts'
import type { OcspRules } from '../ocsp/status.ts'
import { revocationByCrls } from '../revocation/crl-revocation.ts'
import { readCrl, type Crl } from '../revocation/crl.ts'
import { readCertificate, type Certificate } from '../x509/certificate.ts'
import { nameText } from '../x509/name.ts'
import { anchorOf, type Anchor } from './anchor.ts'
import type { PathInputs } from './inputs.ts'
import { processPath, type PathAnswer } from './process-path.ts'
import { reasonOf, refusal, type ReasonCode } from './reasons.ts'
import { searchPath } from './search-path.ts'
import type { Surroundings } from './state.ts'
import { storeOf } from './store.ts'
import { usualWork, workOf, WorkLimitReached } from './work.ts'

/** DER, or what was read from it: reading once is faster where one certificate is in many paths. */
export type CertificateInput = Uint8Array | Certificate
export type CrlInput = Uint8Array | Crl
export type OcspInput = Uint8Array | OcspResponse

interface Circumstances {
  readonly crls: readonly CrlInput[]
  /** Instant of validation, ISO 8601. */
  readonly at: string
  readonly inputs?: PathInputs
  /** OCSP responses: a second source of status beside the CRLs. */
  readonly ocsp?: readonly OcspInput[]
  readonly ocspRules?: OcspRules
  readonly revocation: 'required' | 'none'
  /** Units of work after which the search ends; `usualWork` unless said otherwise. */
  readonly work?: number
}

export interface GivenPath extends Circumstances {
  /** The anchor first, the certificate in question last; only the latter where `anchor` is given. */
  readonly path: readonly CertificateInput[]
  /** An anchor that is a name and a key (`anchorFrom`). */
  readonly anchor?: Anchor
  /** Other certificates, among which signers of CRLs may be. */
  readonly certificates?: readonly CertificateInput[]
}

export interface CertificateInQuestion extends Circumstances {
  readonly certificate: CertificateInput
  /** In any order; may hold what is of no use, twice or in cycles. */
  readonly intermediates: readonly CertificateInput[]
  readonly anchors: readonly (CertificateInput | Anchor)[]
}

const isBytes = (input: object): input is Uint8Array => input instanceof Uint8Array
const certificateOf = (input: CertificateInput) => (isBytes(input) ? readCertificate(input) : input)
const crlOf = (input: CrlInput) => (isBytes(input) ? readCrl(input) : input)
const ocspOf = (input: OcspInput) => (isBytes(input) ? readOcspResponse(input) : input)
const isAnchor = (input: CertificateInput | Anchor): input is Anchor =>
  !isBytes(input) && 'name' in input
const toAnchor = (input: CertificateInput | Anchor) =>
  isAnchor(input) ? input : anchorOf(certificateOf(input))

/** What can be read; what cannot leads to no path and determines no status. */
function readable<I, T>(inputs: readonly I[], read: (input: I) => T): T[] {
  return inputs.flatMap((input) => {
    try {
      return [read(input)]
    } catch (error) {
      if (error instanceof Unreadable) return []
      throw error
    }
  })
}

const refused = (code: ReasonCode, index?: number): PathAnswer => ({
  valid: false,
  reason: reasonOf(refusal(code), index),
})

/** Ends what takes too much work, and names what cannot be read. */
function answering(validate: () => PathAnswer): PathAnswer {
  try {
    return validate()
  } catch (error) {
    if (error instanceof WorkLimitReached) return refused('work-limit')
    if (!(error instanceof Unreadable)) throw error
    return { valid: false, reason: reasonOf(refusal('unreadable', error.text)) }
  }
}

function surroundingsOf(circumstances: Circumstances, pool: readonly Certificate[]): Surroundings {
  const { at: instant, inputs = {}, revocation, work: units = usualWork } = circumstances
  const at = new Date(instant).toISOString()
  const work = workOf(units)
  const none = { at, work, inputs, revocation: undefined }
  if (revocation === 'none') return none
  const byCrls = revocationByCrls(none, pool, readable(circumstances.crls, crlOf))
  const responses = readable(circumstances.ocsp ?? [], ocspOf)
  const { ocspRules: rules = {} } = circumstances
  const byEither = () => revocationByEither(none, { responses, rules, pool, byCrls })
  return { ...none, revocation: responses.length > 0 ? byEither() : byCrls }
}

/**
 * Validates a path as given. Never throws for what certificates and CRLs hold; throws RangeError where `at` is no
 * instant.
 */
export function validatePath(given: GivenPath): PathAnswer {
  return answering(() => {
    const read = given.path.map(certificateOf)
    const [top] = read
    if (!top) return refused('path-empty')
    const anchor = given.anchor ?? anchorOf(top)
    const path = given.anchor ? read : read.slice(1)
    if (path.length === 0)
      return { valid: false, reason: reasonOf(refusal('path-empty'), 0, nameText(top.subject)) }
    const pool = [...path, ...readable(given.certificates ?? [], certificateOf)]
    return processPath(surroundingsOf(given, pool), anchor, path)
  })
}

/**
 * Builds paths from a certificate to the anchors and validates them until one is valid. Never throws for what
 * certificates and CRLs hold; throws RangeError where `at` is no instant.
 */
export function buildAndValidate(question: CertificateInQuestion): PathAnswer {
  return answering(() => {
    const certificate = certificateOf(question.certificate)
    const pool = readable(question.intermediates, certificateOf)
    const store = storeOf(readable(question.anchors, toAnchor), pool)
    return searchPath(surroundingsOf(question, pool), store, certificate)
  })
}
