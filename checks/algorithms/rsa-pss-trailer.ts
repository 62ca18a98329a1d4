/** The trailer of RSASSA-PSS is the one that the standard knows (RFC 4055 §3.1). */
import { found, type Check } from '../check.ts'
import { pssParameters } from '../x509/algorithm.ts'
import { toPssParameters } from '../x509/pss-signed.ts'

export const rsaPssTrailer: Check = {
  id: 'algorithms/rsa-pss-trailer',
  citation: 'RFC 4055 §3.1',
  clauseSeen: false,
  requirement: 'The trailerField is an integer. The value MUST be 1.',
  requirementZh: 'trailerField 为整数，其值必须为 1。',
  level: 'must',
  severity: 'major',
  effective: '2005-06-01',
  judgedAt: 'issue',
  ...toPssParameters,
  violation: ({ certificate }) => {
    const { trailer } = pssParameters(certificate.outerSignatureAlgorithm)
    return trailer === 1n
      ? undefined
      : found(`trailerField is ${trailer}`, `trailerField 的值为 ${trailer}`)
  },
}
