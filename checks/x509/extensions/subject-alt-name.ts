/** subjectAltName (RFC 5280 §4.2.1.6). */
import { sequence } from '../../der/expect.ts'
import type { Decoder } from '../extension.ts'
import { readGeneralName, type GeneralName } from '../general-name.ts'

export const subjectAltName: Decoder<readonly GeneralName[]> = {
  oid: '2.5.29.17',
  name: 'subjectAltName',
  decode: (value) => sequence(value).map(readGeneralName),
}
