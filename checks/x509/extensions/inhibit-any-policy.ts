/** inhibitAnyPolicy (RFC 5280 §4.2.1.14). */
import { integer } from '../../der/expect.ts'
import type { Decoder } from '../extension.ts'

/** How many more certificates may use anyPolicy. */
export const inhibitAnyPolicy: Decoder<bigint> = {
  oid: '2.5.29.54',
  name: 'inhibitAnyPolicy',
  decode: (value) => integer(value),
}
