/** Kinds of structured observations of a recognised CA that provinces and other systems send; severe ones open a finding. */
import type { Bilingual } from '../filing-policy.ts'

interface ObservationRule {
  readonly title: Bilingual
  readonly severe: boolean
}

const rule = (en: string, zh: string, severe = false): ObservationRule => ({
  title: { en, 'zh-CN': zh },
  severe,
})

export const observationRules = {
  'key-compromise': rule('A key is said to be compromised', '密钥疑似泄露', true),
  'mis-issuance': rule('Certificates were issued wrongly', '错误签发证书', true),
  'scope-exceeded': rule('Use outside the recognised scope', '超出认可范围使用', true),
  'government-use': rule('Use in government affairs', '用于政务活动', true),
  'licence-lost': rule('The qualification at home is in question', '本国资质存疑', true),
  'service-unavailable': rule('A service of the CA does not answer', '服务不可用'),
  'contact-unreachable': rule('The contact in the PRC does not answer', '境内联系人无法联系'),
  'misleading-advertising': rule('Misleading advertising', '误导性宣传'),
  'press-report': rule('A report of the press', '媒体报道'),
  other: rule('Something else', '其他'),
} as const satisfies Record<string, ObservationRule>

export type ObservationKind = keyof typeof observationRules
export const observationKinds = Object.keys(observationRules) as [
  ObservationKind,
  ...ObservationKind[],
]
export const observationRule = (kind: ObservationKind): ObservationRule => observationRules[kind]
