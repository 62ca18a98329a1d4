/** Verifies a time stamp response over bytes: status, imprint, nonce, signature, and a certificate made for time stamping. */
import { createHash } from 'node:crypto'
import { Unreadable } from '../../checks/der/unreadable.ts'
import type { Certificate } from '../../checks/x509/certificate.ts'
import { extensionOf, readExtension } from '../../checks/x509/extension.ts'
import { extKeyUsage } from '../../checks/x509/extensions/ext-key-usage.ts'
import { digests } from '../cms/algorithms.ts'
import { SignatureError } from '../cms/error.ts'
import { identifiers } from '../cms/object-identifiers.ts'
import { verifySigned, type VerifiedSignature } from '../cms/verify.ts'
import { TimestampError } from './error.ts'
import { readTimestampInfo, readTimestampResponse, type TimestampInfo } from './response.ts'

export interface Timestamp extends TimestampInfo {
  /** The authority's; whether it is trusted is another question. */
  readonly signature: VerifiedSignature
}

/** "The corresponding certificate MUST contain only one instance of the extended key usage field … critical" (§2.3). */
function isForTimestamps(certificate: Certificate): boolean {
  try {
    const purposes = readExtension(certificate, extKeyUsage)
    const critical = extensionOf(certificate, extKeyUsage.oid)?.critical === true
    return critical && purposes?.length === 1 && purposes[0] === identifiers.timeStamping
  } catch (error) {
    if (error instanceof Unreadable) return false
    throw error
  }
}

function verifiedToken(token: Uint8Array): VerifiedSignature {
  try {
    return verifySigned(token)
  } catch (error) {
    if (!(error instanceof SignatureError)) throw error
    throw new TimestampError('Invalid', [error.text.en, error.text['zh-CN']], error)
  }
}

function assertAbout(info: TimestampInfo, bytes: Uint8Array, nonce: bigint | undefined): void {
  const hash = digests[info.digest]
  if (!hash || Buffer.compare(info.imprint, createHash(hash).update(bytes).digest()) !== 0)
    throw new TimestampError('Mismatch', [
      'the token is about other bytes',
      '时间戳针对的是其他数据',
    ])
  if (nonce !== undefined && info.nonce !== nonce)
    throw new TimestampError('Mismatch', [
      'the token answers another request',
      '时间戳对应的是另一次请求',
    ])
}

/**
 * What a response (DER of TimeStampResp) proves about the bytes; the nonce is asked only where it is given.
 * Throws TimestampError.
 */
export function verifyTimestamp(
  response: Uint8Array,
  bytes: Uint8Array,
  nonce?: bigint,
): Timestamp {
  const signature = verifiedToken(readTimestampResponse(response))
  if (signature.contentType !== identifiers.timestampInfo)
    throw new TimestampError('Unreadable', ['the token holds no time stamp', '令牌中没有时间戳'])
  const info = readTimestampInfo(signature.content)
  assertAbout(info, bytes, nonce)
  if (!isForTimestamps(signature.certificate))
    throw new TimestampError('Invalid', [
      'the certificate is not for time stamping alone, by a critical extended key usage',
      '证书未以关键扩展密钥用途限定仅用于时间戳',
    ])
  return { ...info, signature }
}
