/** An RDN names each attribute type once (X.501 §9.3). */
import { type Check, found, toEvery } from '../check.ts'

export const rdnTypesDistinct: Check = {
  id: 'rfc5280/rdn-types-distinct',
  citation: 'X.501 §9.3',
  clauseSeen: false,
  requirement: 'The attribute types within one relative distinguished name are distinct.',
  requirementZh: '同一相对可辨别名称中的属性类型互不相同。',
  level: 'must',
  severity: 'minor',
  effective: '2008-05-01',
  judgedAt: 'issue',
  ...toEvery,
  violation: ({ certificate: { subject, issuer } }) => {
    const twice = [...subject.rdns, ...issuer.rdns].find(
      (rdn) => rdn.length > 1 && new Set(rdn.map(({ type }) => type)).size < rdn.length,
    )
    return twice && found('an RDN names an attribute type twice', '同一 RDN 中某属性类型重复出现')
  },
}
