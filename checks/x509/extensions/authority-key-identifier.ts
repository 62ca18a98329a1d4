/** authorityKeyIdentifier (RFC 5280 §4.2.1.1). */
import { isContext, type Element } from '../../der/element.ts'
import { integerOf, sequence } from '../../der/expect.ts'
import type { Decoder } from '../extension.ts'

export interface AuthorityKeyIdentifier {
  readonly keyIdentifier: Uint8Array | undefined
  /** GeneralNames of authorityCertIssuer. */
  readonly issuer: readonly Element[] | undefined
  readonly serialNumber: bigint | undefined
}

export const authorityKeyIdentifier: Decoder<AuthorityKeyIdentifier> = {
  oid: '2.5.29.35',
  name: 'authorityKeyIdentifier',
  decode: (value) => {
    const parts = sequence(value)
    const serial = parts.find((part) => isContext(part, 2))
    return {
      keyIdentifier: parts.find((part) => isContext(part, 0))?.content,
      issuer: parts.find((part) => isContext(part, 1))?.children,
      serialNumber: serial && integerOf(serial.content),
    }
  },
}
