/** Identity extensions of the Chinese profile are not critical (GB/T 20518; GM/T 0015). */
import { found, type Check } from '../check.ts'

/** identifyCode (1) to taxationNumber (5). */
const arc = '1.2.156.10260.4.1.'

export const identityExtensionsNotCritical: Check = {
  id: 'gbt/identity-extensions-not-critical',
  citation: 'GB/T 20518-2018; GM/T 0015-2023',
  clauseSeen: false,
  requirement:
    'The extensions for identity code, social insurance, business registration, organisation code and taxation number are not critical.',
  requirementZh: '个人身份标识码、社会保险号、工商注册号、组织机构代码及税号扩展应为非关键扩展。',
  level: 'should',
  severity: 'minor',
  effective: '2018-12-01',
  judgedAt: 'issue',
  applies: ({ certificate }) => certificate.extensions.some(({ oid }) => oid.startsWith(arc)),
  otherwise: found('No such extension', '无此类扩展'),
  violation: ({ certificate }) => {
    const critical = certificate.extensions.find(
      ({ oid, critical: isSo }) => isSo && oid.startsWith(arc),
    )
    return critical && found(`${critical.oid} is critical`, `${critical.oid} 标记为关键扩展`)
  },
}
