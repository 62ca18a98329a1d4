/** A CA, a certificate of it, and what an OCSP response says of that certificate. */
import { readOcspResponse } from '../../../checks/ocsp/response.ts'
import { ocspStatus, type OcspRules } from '../../../checks/ocsp/status.ts'
import { anchorOf } from '../../../checks/path/anchor.ts'
import { refusal } from '../../../checks/path/reasons.ts'
import { usualWork, workOf } from '../../../checks/path/work.ts'
import { readCertificate } from '../../../checks/x509/certificate.ts'
import { authority, certificate, entity } from '../path/authority.ts'
import * as responder from './responder.ts'

export const { status } = responder
export const ca = entity('CA')
const caCertificate = readCertificate(authority(ca, ca))
export const leaf = certificate(ca, entity('Holder'))
export const other = certificate(ca, entity('Other'))
export const at = '2026-11-21T00:00:00.000Z'

export interface Asked {
  readonly rules?: OcspRules
  readonly when?: string
  readonly about?: Buffer
  readonly revoked?: 'no' | 'yes' | 'undetermined'
}

export function answer(
  bytes: Buffer,
  { rules = {}, when = at, about = leaf, revoked = 'undetermined' }: Asked = {},
) {
  const anchor = anchorOf(caCertificate)
  const link = {
    certificate: readCertificate(about),
    issuer: { certificate: caCertificate, key: caCertificate.publicKey },
    anchor,
  }
  const byCrls = {
    no: undefined,
    yes: refusal('revoked'),
    undetermined: refusal('revocation-undetermined'),
  }
  return ocspStatus(readOcspResponse(bytes), link, {
    at: when,
    rules,
    work: workOf(usualWork),
    certificates: [],
    brokenHashes: 'refused',
    revocation: () => byCrls[revoked],
  })
}
export const codeOf = (bytes: Buffer, asked?: Asked) => {
  const given = answer(bytes, asked)
  return given.status === 'undetermined' ? given.code : given.status
}

export const id = responder.idOf(leaf, ca)
export const single = { id, status: status.good }
export const byCa = (change: Partial<responder.Answer> = {}) =>
  responder.respond({ signer: ca, singles: [single], ...change })
