/** freshestCRL: where delta CRLs are found (RFC 5280 §4.2.1.15, §5.2.6). */
import type { Decoder } from '../extension.ts'
import { crlDistributionPoints, type DistributionPoint } from './crl-distribution-points.ts'

export const freshestCrl: Decoder<readonly DistributionPoint[]> = {
  ...crlDistributionPoints,
  oid: '2.5.29.46',
  name: 'freshestCRL',
}
