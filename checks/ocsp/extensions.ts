/** The extensions of OCSP that are understood here (RFC 6960 §4.4, RFC 9654). */
import { instant, octets } from '../der/expect.ts'
import type { Decoder } from '../x509/extension.ts'

export const nonce: Decoder<Uint8Array> = {
  oid: '1.3.6.1.5.5.7.48.1.2',
  name: 'nonce',
  decode: (value) => octets(value),
}

/** "the OCSP "archive cutoff" date", ISO 8601, UTC (§4.4.4). */
export const archiveCutoff: Decoder<string> = {
  oid: '1.3.6.1.5.5.7.48.1.6',
  name: 'archiveCutoff',
  decode: (value) => instant(value).toISOString(),
}

/** "supports the extended definition of the "revoked" status" for certificates never issued (§4.4.8). */
export const extendedRevoked = '1.3.6.1.5.5.7.48.1.9'

/** In a responder's certificate: it need not be asked whether that is revoked (§4.2.2.2.1). */
export const noCheck = '1.3.6.1.5.5.7.48.1.5'

/** CRL references and service locators say nothing of the status; as critical ones they are not understood here. */
export const understood: readonly string[] = [nonce.oid, archiveCutoff.oid, extendedRevoked]
