/** issuerAltName (RFC 5280 §4.2.1.7). */
import type { Decoder } from '../extension.ts'
import type { GeneralName } from '../general-name.ts'
import { subjectAltName } from './subject-alt-name.ts'

export const issuerAltName: Decoder<readonly GeneralName[]> = {
  ...subjectAltName,
  oid: '2.5.29.18',
  name: 'issuerAltName',
}
