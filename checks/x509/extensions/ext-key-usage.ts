/** extKeyUsage (RFC 5280 §4.2.1.12). */
import { oid, sequence } from '../../der/expect.ts'
import type { Decoder } from '../extension.ts'

/** Purposes by OID. */
export const extKeyUsage: Decoder<readonly string[]> = {
  oid: '2.5.29.37',
  name: 'extKeyUsage',
  decode: (value) => sequence(value).map((purpose) => oid(purpose, 'KeyPurposeId')),
}
