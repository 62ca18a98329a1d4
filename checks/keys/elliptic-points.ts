/** The point of an elliptic-curve key: its form, and whether it lies on its curve (SEC 1 §2.3.4). */
import { ECDH } from 'node:crypto'
import { found } from '../check.ts'
import type { Subject } from '../subject.ts'
import { curves, type PublicKeyInfo } from '../x509/public-key.ts'

/** Names that OpenSSL gives to curves, where they are others. */
const names: Readonly<Record<string, string>> = {
  'P-192': 'prime192v1',
  'P-224': 'secp224r1',
  'P-256': 'prime256v1',
  'P-384': 'secp384r1',
  'P-521': 'secp521r1',
}

const curveName = ({ facts }: PublicKeyInfo) => {
  const name = curves[facts.curve ?? '']?.name
  return name && (names[name] ?? name)
}

/** For checks of points on curves that are known here by name. */
export const toNamedCurves = {
  applies: ({ certificate }: Subject) => curveName(certificate.publicKey) !== undefined,
  otherwise: found('Not a key on a known named curve', '非已知命名曲线上的密钥'),
} as const

/** For checks of points that can be read. */
export const toReadablePoints = {
  applies: (subject: Subject) =>
    toNamedCurves.applies(subject) && subject.certificate.publicKey.facts.bits !== undefined,
  otherwise: found('Not a readable key on a known named curve', '非已知命名曲线上的可读取密钥'),
} as const

/** OpenSSL takes no point that is not on the curve. */
export function isOnCurve(key: PublicKeyInfo): boolean {
  try {
    ECDH.convertKey(Buffer.from(key.key.bytes), curveName(key) ?? '')
    return true
  } catch {
    return false
  }
}
