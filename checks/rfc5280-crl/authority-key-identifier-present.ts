/** A list identifies the key of its issuer (RFC 5280 §5.2.1). */
import { found, toEveryList, type ListCheck } from '../check.ts'
import { readExtension } from '../x509/extension.ts'
import { authorityKeyIdentifier } from '../x509/extensions/authority-key-identifier.ts'

export const authorityKeyIdentifierPresent: ListCheck = {
  id: 'rfc5280-crl/authority-key-identifier-present',
  citation: 'RFC 5280 §5.2.1',
  requirement:
    'Conforming CRL issuers MUST use the key identifier method, and MUST include this extension in all CRLs issued.',
  requirementZh:
    '符合本规范的 CRL 颁发者必须采用密钥标识符方式，且必须在所颁发的所有 CRL 中包含本扩展。',
  level: 'must',
  severity: 'major',
  effective: '2008-05-01',
  judgedAt: 'issue',
  ...toEveryList,
  violation: ({ list }) =>
    readExtension(list, authorityKeyIdentifier)?.keyIdentifier
      ? undefined
      : found('no key identifier of the issuer', '缺少颁发者密钥标识符'),
}
