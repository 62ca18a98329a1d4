/** Reads a time stamp response (RFC 3161 §2.4.2): its status and, where granted, what the token says. */
import { isUniversal, universal, type Element } from '../../checks/der/element.ts'
import { instant, integer, octets, oid, sequence } from '../../checks/der/expect.ts'
import { readDer } from '../../checks/der/read.ts'
import { Unreadable } from '../../checks/der/unreadable.ts'
import { TimestampError } from './error.ts'

export interface TimestampInfo {
  readonly policy: string
  /** OID of the digest. */
  readonly digest: string
  readonly imprint: Uint8Array
  readonly serialNumber: bigint
  /** ISO 8601, to the second. */
  readonly at: string
  readonly nonce: bigint | undefined
}

/** PKIStatus: granted, grantedWithMods. */
const granted = [0n, 1n]

const readable = <T>(read: () => T): T => {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    throw new TimestampError('Unreadable', [error.text.en, error.text['zh-CN']], error)
  }
}

const parsed = (bytes: Uint8Array, what: string): readonly Element[] =>
  sequence(readDer(bytes).element, what)

/** DER of the token of a granted response. Throws TimestampError `Unreadable`, `Refused`. */
export const readTimestampResponse = (bytes: Uint8Array): Uint8Array =>
  readable(() => {
    const { element, deviations } = readDer(bytes)
    const [info, token] = sequence(element, 'TimeStampResp')
    const status = integer(sequence(info, 'PKIStatusInfo')[0], 'status')
    if (!granted.includes(status))
      throw new TimestampError('Refused', [
        `the authority refused with status ${status}`,
        `时间戳机构以状态 ${status} 拒绝`,
      ])
    if (!token || deviations[0])
      throw new TimestampError('Unreadable', [
        'the response is not DER of a token',
        '响应不是 DER 编码的时间戳',
      ])
    return token.bytes
  })

/** What a TSTInfo says. Throws TimestampError `Unreadable`. */
export const readTimestampInfo = (bytes: Uint8Array): TimestampInfo =>
  readable(() => {
    const [, policy, imprint, serial, time, ...optional] = parsed(bytes, 'TSTInfo')
    const [algorithm, hashed] = sequence(imprint, 'MessageImprint')
    const nonce = optional.find((each) => isUniversal(each, universal.integer))
    return {
      policy: oid(policy, 'policy'),
      digest: oid(sequence(algorithm, 'hashAlgorithm')[0]),
      imprint: octets(hashed, 'hashedMessage'),
      serialNumber: integer(serial, 'serialNumber'),
      at: instant(time, 'genTime').toISOString(),
      nonce: nonce && integer(nonce),
    }
  })
