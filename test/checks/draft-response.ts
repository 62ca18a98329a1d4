/** Test OCSP responses: a sound one of the test CA about the test holder, whose every field a case may change. */
import { createHash, createPrivateKey, sign } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { ca, holder, rsaWith } from './draft.ts'
import * as der from './encode.ts'

const sha1 = (bytes: Buffer) => der.octets(createHash('sha1').update(bytes).digest())
const certificateId = der.sequence(
  der.sequence(der.oid('1.3.14.3.2.26'), der.nothing),
  sha1(ca().subject),
  sha1(ca().key.subarray(24)),
  holder().serialNumber,
)

export interface ResponseDraft {
  /** OCSPResponseStatus; nothing but it is said where it is not 0. */
  status: number
  type: string
  producedAt: string
  thisUpdate: string
  nextUpdate: string
  /** CertStatus. */
  certificate: Buffer
  /** Of the response about the one certificate. */
  extensions: Buffer[]
  algorithm: Buffer
  hash: string
  certificates: Buffer[]
}

const soundResponse = (): ResponseDraft => ({
  status: 0,
  type: '1.3.6.1.5.5.7.48.1.1',
  producedAt: '20261120000000Z',
  thisUpdate: '20261120000000Z',
  nextUpdate: '20261127000000Z',
  certificate: der.implicit(0, Buffer.alloc(0)),
  extensions: [],
  algorithm: rsaWith(11),
  hash: 'sha256',
  certificates: [],
})

const listed = (tag: number, list: readonly Buffer[]) =>
  list.length > 0 ? [der.explicit(tag, der.sequence(...list))] : []

function basicOf(draft: ResponseDraft): Buffer {
  const single = der.sequence(
    certificateId,
    draft.certificate,
    der.generalizedTime(draft.thisUpdate),
    der.explicit(0, der.generalizedTime(draft.nextUpdate)),
    ...listed(1, draft.extensions),
  )
  const data = der.sequence(
    der.explicit(1, ca().subject),
    der.generalizedTime(draft.producedAt),
    der.sequence(single),
  )
  const key = createPrivateKey(readFileSync(new URL('keys/ca.pem', import.meta.url)))
  const signature = der.bitString(sign(draft.hash, data, key))
  return der.sequence(data, draft.algorithm, signature, ...listed(0, draft.certificates))
}

/** DER of the sound response with some fields changed. */
export function response(change: Partial<ResponseDraft> = {}): Buffer {
  const draft = { ...soundResponse(), ...change }
  const status = der.tlv(0x0a, Buffer.from([draft.status]))
  if (draft.status !== 0) return der.sequence(status)
  const body = der.sequence(der.oid(draft.type), der.octets(basicOf(draft)))
  return der.sequence(status, der.explicit(0, body))
}
