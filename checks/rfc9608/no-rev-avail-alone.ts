/** A certificate without revocation information points to none (RFC 9608 §2). */
import { type Check, found, toThoseWith } from '../check.ts'
import { extensionOf, readExtension } from '../x509/extension.ts'
import {
  accessMethods,
  authorityInformationAccess,
} from '../x509/extensions/authority-information-access.ts'
import { crlDistributionPoints } from '../x509/extensions/crl-distribution-points.ts'
import { freshestCrl } from '../x509/extensions/freshest-crl.ts'

export const noRevAvailAlone: Check = {
  id: 'rfc9608/no-rev-avail-alone',
  citation: 'RFC 9608 §2',
  clauseSeen: false,
  requirement:
    'Where noRevAvail is present, cRLDistributionPoints, freshestCRL and an OCSP location in authorityInfoAccess are absent.',
  requirementZh:
    '存在 noRevAvail 扩展的，不应含有 cRLDistributionPoints、freshestCRL 扩展及 authorityInfoAccess 中的 OCSP 地址。',
  level: 'must',
  severity: 'minor',
  effective: '2024-06-01',
  judgedAt: 'issue',
  ...toThoseWith({ oid: '2.5.29.56', name: 'noRevAvail' }),
  violation: ({ certificate }) => {
    const access = readExtension(certificate, authorityInformationAccess) ?? []
    const pointed =
      [crlDistributionPoints, freshestCrl].some(({ oid }) => extensionOf(certificate, oid)) ||
      access.some(({ method }) => method === accessMethods.ocsp)
    return pointed ? found('it points to revocation information', '其仍指向吊销信息') : undefined
  },
}
