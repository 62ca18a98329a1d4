/** A responder for tests: answers about certificates as it is told, rightly or wrongly. */
import { createHash } from 'node:crypto'
import { readCertificate } from '../../../checks/x509/certificate.ts'
import * as der from '../encode.ts'
import { extension, signed, type Entity } from '../path/authority.ts'

const sha1 = der.sequence(der.oid('1.3.14.3.2.26'), der.nothing)
const sha256 = der.sequence(der.oid('2.16.840.1.101.3.4.2.1'), der.nothing)

const keyBits = (entity: Entity) => entity.publicKey.subarray(-65)
const hashOf = (name: string, bytes: Uint8Array) => createHash(name).update(bytes).digest()

/** CertID of a certificate under its issuer. */
export function idOf(certificate: Buffer, issuer: Entity, hash = 'sha1'): Buffer {
  return der.sequence(
    hash === 'sha1' ? sha1 : sha256,
    der.octets(hashOf(hash, issuer.name)),
    der.octets(hashOf(hash, keyBits(issuer))),
    der.tlv(2, readCertificate(certificate).serialOctets),
  )
}

export const status = {
  good: der.implicit(0, Buffer.alloc(0)),
  unknown: der.implicit(2, Buffer.alloc(0)),
  revoked: (time: string, reason?: number) =>
    der.explicit(
      1,
      der.generalizedTime(time),
      ...(reason === undefined ? [] : [der.explicit(0, der.tlv(0x0a, Buffer.from([reason])))]),
    ),
}

export interface Single {
  readonly id: Buffer
  readonly status: Buffer
  readonly thisUpdate?: string
  /** Empty: left out. */
  readonly nextUpdate?: string
  readonly extensions?: Buffer[]
}

const singleOf = ({
  id,
  status: answer,
  thisUpdate = '20261120000000Z',
  nextUpdate = '20261127000000Z',
  extensions = [],
}: Single) =>
  der.sequence(
    id,
    answer,
    der.generalizedTime(thisUpdate),
    ...(nextUpdate === '' ? [] : [der.explicit(0, der.generalizedTime(nextUpdate))]),
    ...(extensions.length > 0 ? [der.explicit(1, der.sequence(...extensions))] : []),
  )

export interface Answer {
  readonly signer: Entity
  readonly singles: Single[]
  readonly by?: 'name' | 'key'
  readonly producedAt?: string
  readonly certificates?: Buffer[]
  readonly extensions?: Buffer[]
}

/** DER of an OCSPResponse. */
export function respond(answer: Answer): Buffer {
  const { signer, singles, by = 'key', certificates = [], extensions = [] } = answer
  const responder =
    by === 'name'
      ? der.explicit(1, signer.name)
      : der.explicit(2, der.octets(hashOf('sha1', keyBits(signer))))
  const data = der.sequence(
    responder,
    der.generalizedTime(answer.producedAt ?? '20261120000000Z'),
    der.sequence(...singles.map(singleOf)),
    ...(extensions.length > 0 ? [der.explicit(1, der.sequence(...extensions))] : []),
  )
  const content = [...children(signed(data, signer))]
  if (certificates.length > 0) content.push(der.explicit(0, der.sequence(...certificates)))
  return successful(der.sequence(...content))
}

/** The parts of a SEQUENCE as they are. */
function* children(bytes: Buffer): Generator<Buffer> {
  const sizeAt = (at: number): [number, number] => {
    const first = bytes[at + 1]!
    if (first < 0x80) return [2, first]
    const count = first & 0x7f
    return [2 + count, bytes.readUIntBE(at + 2, count)]
  }
  for (let at = sizeAt(0)[0]; at < bytes.length;) {
    const [header, length] = sizeAt(at)
    yield bytes.subarray(at, at + header + length)
    at += header + length
  }
}

const enumerated = (value: number) => der.tlv(0x0a, Buffer.from([value]))

const successful = (basic: Buffer, type = '1.3.6.1.5.5.7.48.1.1') =>
  der.sequence(enumerated(0), der.explicit(0, der.sequence(der.oid(type), der.octets(basic))))

export const refuse = (code: number) => der.sequence(enumerated(code))
export const ofOtherType = successful(der.nothing, '1.2.3')

export const nonceExtension = (nonce: Buffer) =>
  extension('1.3.6.1.5.5.7.48.1.2', der.octets(nonce))
export const archiveCutoff = (time: string) =>
  extension('1.3.6.1.5.5.7.48.1.6', der.generalizedTime(time))
export const extendedRevoked = extension('1.3.6.1.5.5.7.48.1.9', der.nothing)
export const noCheck = extension('1.3.6.1.5.5.7.48.1.5', der.nothing)
