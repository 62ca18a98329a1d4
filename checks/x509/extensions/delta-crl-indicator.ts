/** deltaCRLIndicator of a revocation list: the number of the list whose changes it tells (RFC 5280 §5.2.4). */
import { integer } from '../../der/expect.ts'
import type { Decoder } from '../extension.ts'

export const deltaCrlIndicator: Decoder<bigint> = {
  oid: '2.5.29.27',
  name: 'deltaCRLIndicator',
  decode: (value) => integer(value, 'deltaCRLIndicator'),
}
