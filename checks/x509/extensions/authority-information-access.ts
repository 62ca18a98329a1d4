/** authorityInfoAccess (RFC 5280 §4.2.2.1). */
import { oid, sequence } from '../../der/expect.ts'
import type { Decoder } from '../extension.ts'
import { urisAmong } from './uris.ts'

export const accessMethods = {
  ocsp: '1.3.6.1.5.5.7.48.1',
  caIssuers: '1.3.6.1.5.5.7.48.2',
} as const

export interface AccessDescription {
  readonly method: string
  /** Absent where the location is no URI. */
  readonly uri: string | undefined
}

export const authorityInformationAccess: Decoder<readonly AccessDescription[]> = {
  oid: '1.3.6.1.5.5.7.1.1',
  name: 'authorityInfoAccess',
  decode: (value) =>
    sequence(value).map((description) => {
      const [method, location] = sequence(description, 'AccessDescription')
      return {
        method: oid(method, 'accessMethod'),
        uri: location && urisAmong([location])[0],
      }
    }),
}
