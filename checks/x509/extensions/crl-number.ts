/** cRLNumber of a revocation list (RFC 5280 §5.2.3). */
import { integer } from '../../der/expect.ts'
import type { Decoder } from '../extension.ts'

export const crlNumber: Decoder<bigint> = {
  oid: '2.5.29.20',
  name: 'cRLNumber',
  decode: (value) => integer(value, 'cRLNumber'),
}
