/** A time stamp request (RFC 3161 §2.4.1): SHA-256 of the bytes, a nonce, and the wish for the authority's certificate. */
import { createHash, randomBytes } from 'node:crypto'
import { boolean, integer, octets, oid, sequence } from '../../checks/der/expect.ts'
import { isUniversal, universal } from '../../checks/der/element.ts'
import { readDer } from '../../checks/der/read.ts'
import { sha256Identifier } from '../cms/algorithms.ts'
import * as der from '../cms/der.ts'

export const imprintOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()

/** DER of MessageImprint. */
export const messageImprint = (imprint: Uint8Array) =>
  der.sequence(sha256Identifier, der.octets(imprint))

/** 64 bits: what two requests at once will not share. */
export const newNonce = (): bigint => BigInt(`0x${randomBytes(8).toString('hex')}`)

/** DER of TimeStampReq. */
export const timestampRequest = (imprint: Uint8Array, nonce: bigint): Buffer =>
  der.sequence(der.integer(1), messageImprint(imprint), der.integer(nonce), der.isTrue)

export interface TimestampRequest {
  /** OID of the digest. */
  readonly digest: string
  readonly imprint: Uint8Array
  readonly policy: string | undefined
  readonly nonce: bigint | undefined
  readonly certificateWanted: boolean
}

/** Reads a TimeStampReq as an authority does; throws Unreadable. */
export function readTimestampRequest(bytes: Uint8Array): TimestampRequest {
  const [version, imprint, ...optional] = sequence(readDer(bytes).element, 'TimeStampReq')
  integer(version, 'version')
  const [algorithm, hashed] = sequence(imprint, 'MessageImprint')
  const field = (tag: number) => optional.find((each) => isUniversal(each, tag))
  const policy = field(universal.oid)
  const nonce = field(universal.integer)
  const wanted = field(universal.boolean)
  return {
    digest: oid(sequence(algorithm, 'hashAlgorithm')[0]),
    imprint: octets(hashed, 'hashedMessage'),
    policy: policy && oid(policy),
    nonce: nonce && integer(nonce),
    certificateWanted: wanted !== undefined && boolean(wanted),
  }
}
