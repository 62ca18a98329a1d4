/** Revocation lists made for a test. */
import * as der from '../encode.ts'
import { ecdsaSha256, extension, signed, type Entity } from './authority.ts'

export interface Revoked {
  /** Hexadecimal, as in the certificate. */
  readonly serial: string
  /** CRLReason. */
  readonly reason?: number
}

const entry = ({ serial, reason }: Revoked) =>
  der.sequence(
    der.integer(serial),
    der.utcTime('260301000000Z'),
    ...(reason === undefined
      ? []
      : [der.sequence(extension('2.5.29.21', Buffer.from([0x0a, 1, reason])))]),
  )

export const crlNumber = (number: number) =>
  extension('2.5.29.20', der.integer(number.toString(16).padStart(2, '0')))
export const deltaOf = (base: number) =>
  extension('2.5.29.27', der.integer(base.toString(16).padStart(2, '0')), true)

/** DER of a CRL, current from `thisUpdate` to the end of 2026. */
export const revocationList = (
  issuer: Entity,
  revoked: Revoked[],
  extensions: Buffer[] = [],
  { thisUpdate = '261101000000Z', nextUpdate = '261231000000Z' } = {},
): Buffer =>
  signed(
    der.sequence(
      der.integer('01'),
      ecdsaSha256,
      issuer.name,
      der.utcTime(thisUpdate),
      der.utcTime(nextUpdate),
      ...(revoked.length > 0 ? [der.sequence(...revoked.map(entry))] : []),
      ...(extensions.length > 0 ? [der.explicit(0, der.sequence(...extensions))] : []),
    ),
    issuer,
  )
