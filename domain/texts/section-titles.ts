/** The titles of the form's sections in both languages. */
import type { Bilingual, SectionKey } from '../../procedure/filing-policy.ts'

export const sectionTitles: Record<SectionKey, Bilingual> = {
  application: { en: 'Application', 'zh-CN': '申请' },
  identity: { en: 'Identity of the foreign CA', 'zh-CN': '境外电子认证服务提供者身份' },
  'home-qualification': { en: 'Home qualification', 'zh-CN': '本国资质' },
  'legal-basis': { en: 'Legal basis', 'zh-CN': '核准依据' },
  'certificate-policy': {
    en: 'Certificate policy and practice statement',
    'zh-CN': '证书策略与电子认证业务规则',
  },
  'certificate-types': { en: 'Certificate types', 'zh-CN': '证书类型' },
  'certificate-chain': { en: 'Certificate chain and samples', 'zh-CN': '证书链与样本证书' },
  standards: { en: 'Technical standards', 'zh-CN': '技术标准' },
  scenarios: { en: 'Application scenarios', 'zh-CN': '应用场景' },
  audit: { en: 'Audit', 'zh-CN': '审计' },
  liability: { en: 'Liability', 'zh-CN': '责任承担' },
  continuity: { en: 'Continuity and termination', 'zh-CN': '连续性与终止' },
  agent: { en: 'Contact or agent in the PRC', 'zh-CN': '中国境内联系人或代理人' },
}
