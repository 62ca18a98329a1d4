/**
 * The files of a dossier, documents 1 to 13 (Administrative License Law 30: the list is published),
 * and when each is needed.
 */
import type { FilingFacts } from './filing-policy.ts'
import { one, type RequiredDocument, several } from './required-document.ts'

/** Every type of file, in the order of the documents. */
export const requiredDocuments = [
  {
    code: 'application-form',
    section: 'application',
    title: { en: 'Application form and truth declaration', 'zh-CN': '申请书及真实性声明' },
    basis: ['ALL art. 29', 'ALL art. 31'],
    ...one,
  },
  {
    code: 'home-authority-letter',
    section: 'application',
    title: { en: 'Letter of the home authority', 'zh-CN': '本国主管机关来函' },
    basis: ['GDHK-2012'],
    required: 'viaHomeAuthority',
    several: false,
  },
  {
    code: 'identity-evidence',
    section: 'identity',
    title: {
      en: 'Registration and good standing of the foreign CA',
      'zh-CN': '境外电子认证服务提供者注册及存续证明',
    },
    basis: ['ESL art. 16', 'Draft-2024 ch. 6'],
    ...one,
  },
  {
    code: 'home-licence',
    section: 'home-qualification',
    title: { en: 'Home licence or qualification', 'zh-CN': '本国许可或资质证明' },
    basis: ['ESL art. 16', 'Draft-2024 ch. 6'],
    ...one,
  },
  {
    code: 'legal-basis-evidence',
    section: 'legal-basis',
    title: { en: 'Evidence of agreement or reciprocity', 'zh-CN': '有关协议或者对等原则的证明' },
    basis: ['ESL art. 26'],
    ...several,
  },
  {
    code: 'certification-practice-statement',
    section: 'certificate-policy',
    title: { en: 'Certification practice statement', 'zh-CN': '电子认证业务规则' },
    basis: ['ESL art. 19'],
    ...one,
  },
  {
    code: 'certificate-policy',
    section: 'certificate-policy',
    title: { en: 'Certificate policy, if a separate text', 'zh-CN': '证书策略（如单独成文）' },
    basis: ['ESL art. 19', 'GDHK-2012'],
    required: 'optional',
    several: true,
  },
  {
    code: 'certificate-type-description',
    section: 'certificate-types',
    title: { en: 'Description of the certificate types', 'zh-CN': '证书类型说明' },
    basis: ['Draft-2024 ch. 6'],
    ...one,
  },
  {
    code: 'ca-certificate',
    section: 'certificate-chain',
    title: { en: 'CA certificate of the chain', 'zh-CN': '证书链中的CA证书' },
    basis: ['ESL art. 22', 'Draft-2024 ch. 6'],
    ...several,
  },
  {
    code: 'sample-certificate',
    section: 'certificate-chain',
    title: { en: 'Sample certificate', 'zh-CN': '样本证书' },
    basis: ['ESL art. 21'],
    ...several,
  },
  {
    code: 'certificate-revocation-list',
    section: 'certificate-chain',
    title: { en: 'Certificate revocation list', 'zh-CN': '证书撤销列表' },
    basis: ['ESL art. 22'],
    required: 'optional',
    several: true,
  },
  {
    code: 'ocsp-response',
    section: 'certificate-chain',
    title: { en: 'OCSP response', 'zh-CN': 'OCSP响应' },
    basis: ['ESL art. 22'],
    required: 'optional',
    several: true,
  },
  {
    code: 'standards-statement',
    section: 'standards',
    title: { en: 'Statement of technical standards', 'zh-CN': '技术标准说明' },
    basis: ['Draft-2024 ch. 6'],
    ...one,
  },
  {
    code: 'technical-annex',
    section: 'standards',
    title: { en: 'Technical annex', 'zh-CN': '技术附件' },
    basis: ['Draft-2024 ch. 6'],
    required: 'optional',
    several: true,
  },
  {
    code: 'scenario-description',
    section: 'scenarios',
    title: { en: 'Description of the application scenarios', 'zh-CN': '应用场景说明' },
    basis: ['Draft-2024 ch. 6', 'CCR art. 30'],
    ...one,
  },
  {
    code: 'audit-report',
    section: 'audit',
    title: { en: 'Independent audit or conformity report', 'zh-CN': '独立审计或合格评定报告' },
    basis: ['GDHK-2012'],
    ...one,
  },
  {
    code: 'liability-evidence',
    section: 'liability',
    title: { en: 'Evidence of liability cover', 'zh-CN': '责任承担能力证明' },
    basis: ['ESL art. 28'],
    ...several,
  },
  {
    code: 'continuity-plan',
    section: 'continuity',
    title: { en: 'Security, continuity and termination plan', 'zh-CN': '安全、连续性与终止计划' },
    basis: ['ESL art. 23', 'ESL art. 24'],
    ...one,
  },
  {
    code: 'power-of-attorney',
    section: 'agent',
    title: { en: 'Power of attorney', 'zh-CN': '授权委托书' },
    basis: ['ALL art. 29'],
    required: 'agentActs',
    several: false,
  },
  {
    code: 'electronic-service-consent',
    section: 'agent',
    title: { en: 'Consent to electronic service', 'zh-CN': '电子送达确认书' },
    basis: ['APL art. 61'],
    required: 'electronicService',
    several: false,
  },
  {
    code: 'inspection-record',
    section: 'application',
    title: { en: 'Record of an on-site inspection', 'zh-CN': '现场核查记录' },
    basis: ['ALL art. 34'],
    required: 'optional',
    several: true,
    ofAuthority: true,
  },
  {
    code: 'hearing-minutes',
    section: 'application',
    title: { en: 'Minutes of the hearing', 'zh-CN': '听证笔录' },
    basis: ['ALL art. 48'],
    required: 'optional',
    several: true,
    ofAuthority: true,
  },
] as const satisfies readonly RequiredDocument[]
export type DocumentTypeCode = (typeof requiredDocuments)[number]['code']

/** Codes of the records that only the authority attaches. */
export const authorityRecords: readonly string[] = (
  requiredDocuments as readonly RequiredDocument[]
)
  .filter(({ ofAuthority }) => ofAuthority)
  .map(({ code }) => code)

/** The types of file that a filing with these facts must hold at least one of, in order. */
export const requiredBy = (facts: FilingFacts): readonly (typeof requiredDocuments)[number][] =>
  requiredDocuments.filter(
    ({ required }) => required === 'always' || (required !== 'optional' && facts[required]),
  )
