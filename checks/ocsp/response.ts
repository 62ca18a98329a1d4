/** An OCSP response as data (RFC 6960 §4.2.1). */
import { isAboutCharacters, type Deviation } from '../der/deviation.ts'
import { isContext, isUniversal, universal, type Element } from '../der/element.ts'
import {
  bitString,
  fields,
  instant,
  integerOf,
  octets,
  oid,
  sequence,
  type BitString,
} from '../der/expect.ts'
import { readDer } from '../der/read.ts'
import { Unreadable } from '../der/unreadable.ts'
import { readAlgorithm, type AlgorithmIdentifier } from '../x509/algorithm.ts'
import { readCertificate, type Certificate } from '../x509/certificate.ts'
import { readExtensions, type Extension } from '../x509/extension.ts'
import { readName, type Name } from '../x509/name.ts'
import { readSingleResponse, type SingleResponse } from './single-response.ts'

export type ResponderId =
  | { readonly by: 'name'; readonly name: Name }
  /** SHA-1 of the responder's public key. */
  | { readonly by: 'key'; readonly hash: Uint8Array }

export interface BasicResponse {
  readonly responder: ResponderId
  /** ISO 8601, UTC. */
  readonly producedAt: string
  readonly responses: readonly SingleResponse[]
  readonly extensions: readonly Extension[]
  /** Certificates that came along; those that cannot be read are left out. */
  readonly certificates: readonly Certificate[]
  readonly tbs: Uint8Array
  readonly algorithm: AlgorithmIdentifier
  readonly signature: BitString
}

export interface OcspResponse {
  /** OCSPResponseStatus; 0 is successful. */
  readonly status: number
  /** OID of the response type; undefined where nothing is responded. */
  readonly type: string | undefined
  /** Undefined where the type is not id-pkix-ocsp-basic. */
  readonly basic: BasicResponse | undefined
  readonly deviations: readonly Deviation[]
}

const basicType = '1.3.6.1.5.5.7.48.1.1'

/** A response may be about many certificates, and carries a few. */
const limits = { depth: 40, elements: 200_000 }
const mostCertificates = 20

function readStrictly(bytes: Uint8Array): { element: Element; deviations: readonly Deviation[] } {
  const { element, deviations } = readDer(bytes, limits)
  if (element) return { element, deviations: deviations.filter((each) => !isAboutCharacters(each)) }
  throw new Unreadable('NotDer', { en: 'Not readable as DER', 'zh-CN': '无法按 DER 读取' })
}

function readResponder(element: Element | undefined): ResponderId {
  const value = element?.children[0]
  if (isContext(element, 1)) return { by: 'name', name: readName(value, 'byName') }
  return { by: 'key', hash: octets(isContext(element, 2) ? value : undefined, 'responderID') }
}

function readResponseData(element: Element | undefined) {
  const all = sequence(element, 'ResponseData')
  // "version [0] EXPLICIT Version DEFAULT v1"
  const [responder, producedAt, responses, extra] = isContext(all[0], 0) ? all.slice(1) : all
  return {
    responder: readResponder(responder),
    producedAt: instant(producedAt, 'producedAt').toISOString(),
    responses: sequence(responses, 'responses').map(readSingleResponse),
    extensions: isContext(extra, 1) ? readExtensions(extra.children[0]) : [],
    tbs: element?.bytes ?? new Uint8Array(),
  }
}

function readable(elements: readonly Element[]): Certificate[] {
  return elements.slice(0, mostCertificates).flatMap(({ bytes }) => {
    try {
      return [readCertificate(bytes)]
    } catch (error) {
      if (error instanceof Unreadable) return []
      throw error
    }
  })
}

function readBasic(element: Element): BasicResponse {
  const [data, algorithm, signature, certificates] = fields(element, 'BasicOCSPResponse', 3, 4)
  return {
    ...readResponseData(data),
    algorithm: readAlgorithm(algorithm, 'signatureAlgorithm'),
    signature: bitString(signature, 'signature'),
    certificates: isContext(certificates, 0)
      ? readable(sequence(certificates.children[0], 'certs'))
      : [],
  }
}

/** "OCSPResponseStatus ::= ENUMERATED" */
function enumerated(element: Element | undefined): number {
  if (element && isUniversal(element, universal.enumerated))
    return Number(integerOf(element.content))
  throw new Unreadable('UnexpectedStructure', {
    en: 'Expected an OCSPResponseStatus',
    'zh-CN': '应为 OCSPResponseStatus',
  })
}

/** Reads a response; throws Unreadable where its bytes do not have the structure of one. */
export function readOcspResponse(bytes: Uint8Array): OcspResponse {
  const outer = readStrictly(bytes)
  const [statusField, body] = fields(outer.element, 'OCSPResponse', 1, 2)
  const status = enumerated(statusField)
  const none = { status, type: undefined, basic: undefined, deviations: outer.deviations }
  if (!body) return none
  const [typeField, value] = sequence(
    isContext(body, 0) ? body.children[0] : undefined,
    'ResponseBytes',
  )
  const type = oid(typeField, 'responseType')
  if (type !== basicType) return { ...none, type }
  const inner = readStrictly(octets(value, 'response'))
  const deviations = [...outer.deviations, ...inner.deviations]
  return { status, type, basic: readBasic(inner.element), deviations }
}
