/** Document 5, certificate policy and certification practice statement (Electronic Signature Law 19). */
import { z } from 'zod'
import { field } from './field.ts'
import { line } from './text.ts'
import { hex, Oid, WebAddress } from './values.ts'

const Policy = z.strictObject({
  oid: field(Oid, 'Object identifier of the policy', '证书策略对象标识符', 'ESL art. 19'),
  name: field(line(), 'Name of the policy', '证书策略名称', 'ESL art. 19'),
})

const PracticeStatement = z.strictObject({
  title: field(line(300), 'Title of the practice statement', '业务规则名称', 'ESL art. 19'),
  version: field(line(40), 'Version', '版本', 'ESL art. 19'),
  effectiveOn: field(z.iso.date(), 'In effect since', '生效日期', 'ESL art. 19'),
  url: field(WebAddress, 'Address where it is published', '公布网址', 'ESL art. 19'),
  sha256: field(
    hex(64).length(64),
    'SHA-256 of the published file',
    '公布文件的SHA-256',
    'ESL art. 19',
  ),
})

const clauses = (en: string, zh: string) =>
  field(line(), `Clauses on ${en}`, `${zh}所在条款`, 'ESL art. 19')

/** The nine parts of 电子认证业务规则规范 (2005), the skeleton of RFC 3647: each names the clauses that cover it. */
const ClauseMap = z.strictObject({
  overview: clauses('overview', '概括性描述'),
  publication: clauses('publication and repository', '信息发布与信息管理'),
  identification: clauses('identification and authentication', '身份标识与鉴别'),
  lifecycle: clauses('certificate lifecycle operations', '证书生命周期操作要求'),
  facility: clauses('facility, management and operations', '设施、管理和操作控制'),
  technicalSecurity: clauses('technical security', '技术安全控制'),
  profiles: clauses('certificate, CRL and OCSP profiles', '证书、撤销列表和OCSP格式'),
  audit: clauses('audit and assessment', '审计和评估'),
  liability: clauses('liability and other matters', '法律责任和其他业务条款'),
})

/** Electronic Signature Law 19: 责任范围、作业操作规范、信息安全保障措施. */
const MandatoryCoverage = z.strictObject({
  liabilityScope: clauses('scope of liability', '责任范围'),
  operatingRules: clauses('operating rules', '作业操作规范'),
  informationSecurity: clauses('information-security safeguards', '信息安全保障措施'),
})

export const CertificatePolicy = z
  .strictObject({
    policies: field(
      z.array(Policy).min(1).max(50),
      'Certificate policies',
      '证书策略',
      'ESL art. 19',
    ),
    practiceStatement: field(
      PracticeStatement,
      'Certification practice statement',
      '电子认证业务规则',
      'ESL art. 19',
    ),
    mandatoryCoverage: field(
      MandatoryCoverage,
      'Where the three matters of the law are covered',
      '法定三项内容所在条款',
      'ESL art. 19',
    ),
    clauseMap: field(
      ClauseMap,
      'Clause map by the nine parts of the CPS standard',
      '按业务规则规范九部分的条款对照',
      'GDHK-2012',
    ),
  })
  .meta({ id: 'CertificatePolicy' })
export type CertificatePolicy = z.infer<typeof CertificatePolicy>
