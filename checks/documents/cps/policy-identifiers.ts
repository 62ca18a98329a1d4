/** The policy OIDs of the form stand in the text. */
import { practiceStatement, type TextCheck } from '../check.ts'
import { judgeListed, same } from '../listed.ts'
import { findOid } from '../text/search.ts'

export const policyIdentifiers: TextCheck = {
  id: 'documents/cps/policy-identifiers',
  citation: 'RFC 3647 §4.1.2; ETSI EN 319 411-1 §5.3',
  requirement: 'The document names the ASN.1 object identifiers of the policies that it is about.',
  requirementZh: '文件应载明其所涉证书策略的对象标识符。',
  level: 'must',
  severity: 'major',
  satisfy: {
    en: 'A document that names every policy OID of the form, or a form without those it does not name',
    'zh-CN': '文件载明表单中的全部证书策略对象标识符，或者从表单中删去未载明的标识符',
  },
  reads: practiceStatement,
  judge: ({ search, form }) =>
    judgeListed(
      form['certificate-policy'].policies.map(({ oid }) => ({
        name: same(oid),
        hit: findOid(search, oid),
      })),
    ),
}
