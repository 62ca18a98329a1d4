/**
 * Document 13, the contact or agent in the PRC, its power of attorney and consent to electronic
 * service (Administrative License Law 29).
 */
import { z } from 'zod'
import { field } from './field.ts'
import { line, paragraph } from './text.ts'
import { Contact } from './values.ts'
import { UnifiedSocialCreditCode } from './unified-social-credit-code.ts'

const kind = <K extends string>(value: K) =>
  field(
    z.literal(value),
    'Contact only, or agent with a power of attorney',
    '仅为联系人，或者为持授权委托书的代理人',
    'ALL art. 29',
  )

const Outlet = z.strictObject({
  province: field(line(40), 'province', '省份'),
  address: field(line(500), 'address', '地址'),
})

const present = {
  name: field(line(), 'Name of the organisation in the PRC', '中国境内机构名称', 'ALL art. 29'),
  unifiedSocialCreditCode: field(
    UnifiedSocialCreditCode,
    'Unified Social Credit Code',
    '统一社会信用代码',
    'ALL art. 29',
  ),
  contact: field(Contact, 'Contact person in the PRC', '中国境内联系人', 'ALL art. 29'),
  addressForService: field(
    line(500),
    'Address for service in the PRC',
    '中国境内送达地址',
    'ALL art. 29',
  ),
  outlets: field(
    z.array(Outlet).max(34).optional(),
    'Outlets or contact points by province',
    '各省份的网点或者联系点',
    'Draft-2024 ch. 6',
  ),
  electronicService: field(
    z.boolean(),
    'Whether electronic service is consented to',
    '是否同意电子送达',
    'APL art. 61',
  ),
}

const PowerOfAttorney = z.strictObject({
  scope: field(paragraph(), 'Scope of the power of attorney', '授权范围', 'ALL art. 29'),
  grantedOn: field(z.iso.date(), 'Date of the power of attorney', '授权日期', 'ALL art. 29'),
  expiresOn: field(z.iso.date(), 'Expiry of the power of attorney', '授权到期日', 'ALL art. 29'),
})

export const Agent = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: kind('CONTACT'), ...present }),
    z.strictObject({
      kind: kind('AGENT'),
      ...present,
      powerOfAttorney: field(PowerOfAttorney, 'Power of attorney', '授权委托书', 'ALL art. 29'),
    }),
  ])
  .meta({ id: 'Agent' })
export type Agent = z.infer<typeof Agent>
