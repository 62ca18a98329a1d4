/** keyUsage (RFC 5280 §4.2.1.3). */
import { bitString } from '../../der/expect.ts'
import type { Decoder } from '../extension.ts'

export const keyUsages = [
  'digitalSignature',
  'contentCommitment',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'cRLSign',
  'encipherOnly',
  'decipherOnly',
] as const
export type KeyUsage = (typeof keyUsages)[number]

export const keyUsage: Decoder<readonly KeyUsage[]> = {
  oid: '2.5.29.15',
  name: 'keyUsage',
  decode: (value) => {
    const { bytes } = bitString(value)
    return keyUsages.filter((_, bit) => ((bytes[bit >> 3] ?? 0) & (0x80 >> (bit & 7))) !== 0)
  },
}
