/** Issuer and serial number of the authority's certificate come together (RFC 5280 Appendix A.2). */
import { type Check, found, toThoseWith } from '../check.ts'
import { readExtension } from '../x509/extension.ts'
import { authorityKeyIdentifier } from '../x509/extensions/authority-key-identifier.ts'

export const authorityKeyIdentifierPair: Check = {
  id: 'rfc5280/authority-key-identifier-pair',
  citation: 'RFC 5280 Appendix A.2',
  requirement:
    'authorityCertIssuer and authorityCertSerialNumber MUST both be present or both be absent',
  requirementZh: 'authorityCertIssuer 与 authorityCertSerialNumber 必须同时存在或同时不存在',
  level: 'must',
  severity: 'minor',
  effective: '2008-05-01',
  judgedAt: 'issue',
  ...toThoseWith(authorityKeyIdentifier),
  violation: ({ certificate }) => {
    const { issuer, serialNumber } = readExtension(certificate, authorityKeyIdentifier) ?? {}
    return (issuer === undefined) === (serialNumber === undefined)
      ? undefined
      : found('one of the two is there without the other', '二者仅有其一')
  },
}
