/** Keys on elliptic curves: the base points of P-256 and SM2, which lie on their curves, and points that do not. */
import { bitString, oid, sequence } from '../encode.ts'

export const p256 = '1.2.840.10045.3.1.7'
export const sm2 = '1.2.156.10197.1.301'

const bases = {
  [p256]:
    '6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296' +
    '4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5',
  [sm2]:
    '32c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7' +
    'bc3736a2f4f6779c59bdcee36b692153d0a9877cc62a474002df32e52139f0a0',
}

/** x and y of the base point. */
export const base = (curve: keyof typeof bases) => Buffer.from(bases[curve], 'hex')

/** A key whose point begins with the octet of its form. */
export const ecKey = (curve: string, form: number, coordinates: Buffer) =>
  sequence(
    sequence(oid('1.2.840.10045.2.1'), oid(curve)),
    bitString(Buffer.concat([Buffer.from([form]), coordinates])),
  )

export const sm2Key = ecKey(sm2, 4, base(sm2))
