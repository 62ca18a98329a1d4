/** A constraint on URIs is a domain name (RFC 5280 §4.2.1.10). */
import { type Check, found } from '../check.ts'
import { shown } from '../x509/attribute-rules.ts'
import { subtreesOf } from '../x509/extensions/name-constraints.ts'

export const nameConstraintsUriHost: Check = {
  id: 'rfc5280/name-constraints-uri-host',
  citation: 'RFC 5280 §4.2.1.10',
  requirement:
    'For URIs, the constraint applies to the host part of the name. The constraint MUST be specified as a fully qualified domain name and MAY specify a host or a domain.',
  requirementZh: '对于 URI，限制适用于名称的主机部分，必须以完全限定域名给出，可指定主机或域。',
  level: 'must',
  severity: 'minor',
  effective: '2008-05-01',
  judgedAt: 'issue',
  applies: ({ certificate }) =>
    subtreesOf(certificate).some(({ base }) => base.form === 'uniformResourceIdentifier'),
  otherwise: { en: 'No constraint on URIs', 'zh-CN': '无 URI 限制' },
  violation: ({ certificate }) => {
    const isDomain = (text: string) => /^\.?[a-z0-9_-]+(?:\.[a-z0-9_-]+)*$/i.test(text)
    const wrong = subtreesOf(certificate)
      .flatMap(({ base }) => (base.form === 'uniformResourceIdentifier' ? [base.text] : []))
      .find((text) => !isDomain(text))
    return wrong === undefined
      ? undefined
      : found(`the constraint is ${shown(wrong)}`, `限制为 ${shown(wrong)}`)
  },
}
