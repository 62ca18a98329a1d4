/** subjectKeyIdentifier (RFC 5280 §4.2.1.2). */
import { octets } from '../../der/expect.ts'
import type { Decoder } from '../extension.ts'

export const subjectKeyIdentifier: Decoder<Uint8Array> = {
  oid: '2.5.29.14',
  name: 'subjectKeyIdentifier',
  decode: (value) => octets(value),
}
