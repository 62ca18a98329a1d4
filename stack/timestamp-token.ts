/** Answers time stamp requests with real tokens (RFC 3161 §2.4.2), or with the reason why not. */
import { randomBytes } from 'node:crypto'
import { Unreadable } from '../checks/der/unreadable.ts'
import { digests } from '../documents/cms/algorithms.ts'
import * as der from '../documents/cms/der.ts'
import { identifiers } from '../documents/cms/object-identifiers.ts'
import { signContent } from '../documents/cms/sign.ts'
import type { Signer } from '../documents/seal/signer.ts'
import { readTimestampRequest, type TimestampRequest } from '../documents/timestamp/request.ts'

/** An arc for examples: no policy stands behind development time stamps. */
const developmentPolicy = '2.999.3161'

/** PKIFailureInfo: number of the bit. */
const failures = { badAlg: 0, badDataFormat: 5, unacceptedPolicy: 15 } as const

function rejection(failure: keyof typeof failures): Buffer {
  const bit = failures[failure]
  const octets = Buffer.alloc((bit >> 3) + 1)
  octets[bit >> 3] = 0x80 >> (bit & 7)
  const info = der.tlv(0x03, Buffer.from([7 - (bit & 7)]), octets)
  return der.sequence(der.sequence(der.integer(2), info))
}

function timestampInfo({ digest, imprint, nonce }: TimestampRequest, at: Date): Buffer {
  return der.sequence(
    der.integer(1),
    der.oid(developmentPolicy),
    der.sequence(der.sequence(der.oid(digest)), der.octets(imprint)),
    der.integer(BigInt(`0x01${randomBytes(8).toString('hex')}`)),
    der.generalizedTime(at),
    ...(nonce === undefined ? [] : [der.integer(nonce)]),
  )
}

/** DER of a TimeStampResp for DER of a TimeStampReq. */
export async function answerTimestampRequest(
  bytes: Uint8Array,
  signer: Signer,
  at: Date,
): Promise<Buffer> {
  let request: TimestampRequest
  try {
    request = readTimestampRequest(bytes)
  } catch (error) {
    if (error instanceof Unreadable) return rejection('badDataFormat')
    throw error
  }
  if (!digests[request.digest]) return rejection('badAlg')
  if (request.policy !== undefined && request.policy !== developmentPolicy)
    return rejection('unacceptedPolicy')
  const token = await signContent({
    content: timestampInfo(request, at),
    contentType: identifiers.timestampInfo,
    detached: false,
    enclose: request.certificateWanted,
    signer,
    at,
  })
  return der.sequence(der.sequence(der.integer(0)), token)
}
