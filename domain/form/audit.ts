/** Document 10, the independent audit or conformity report (as the Guangdong–Hong Kong method asks for). */
import { z } from 'zod'
import { field } from './field.ts'
import { line, paragraph } from './text.ts'
import { CountryCode } from './values.ts'

const Auditor = z.strictObject({
  name: field(line(), 'Name of the auditor', '审计机构名称', 'GDHK-2012'),
  country: field(CountryCode, 'Country of the auditor', '审计机构所在国家或地区', 'GDHK-2012'),
  accreditation: field(
    line(),
    'Accreditation of the auditor and who gave it',
    '审计机构的认可资质及认可机构',
    'GDHK-2012',
  ),
})

const Finding = z.strictObject({
  reference: field(line(64), 'Reference of the finding', '审计发现编号', 'GDHK-2012'),
  severity: field(z.enum(['MINOR', 'MAJOR']), 'Severity of the finding', '严重程度', 'GDHK-2012'),
  description: field(paragraph(), 'Description of the finding', '审计发现内容', 'GDHK-2012'),
  remediedOn: field(
    z.iso.date().optional(),
    'Date of remedy; left out while it is open',
    '整改完成日期；未完成的不填',
    'GDHK-2012',
  ),
})

export const Audit = z
  .strictObject({
    auditor: field(Auditor, 'Auditor', '审计机构', 'GDHK-2012'),
    scheme: field(line(300), 'Scheme audited against', '审计依据', 'GDHK-2012'),
    periodFrom: field(z.iso.date(), 'Start of the period audited', '审计期间起始', 'GDHK-2012'),
    periodUntil: field(z.iso.date(), 'End of the period audited', '审计期间截止', 'GDHK-2012'),
    reportNumber: field(line(64), 'Number of the report', '报告编号', 'GDHK-2012'),
    reportDate: field(z.iso.date(), 'Date of the report', '报告日期', 'GDHK-2012'),
    conclusion: field(
      z.enum(['CONFORMS', 'CONFORMS_WITH_FINDINGS', 'DOES_NOT_CONFORM']),
      'Conclusion of the auditor',
      '审计结论',
      'GDHK-2012',
    ),
    findings: field(
      z.array(Finding).max(500),
      'Findings; an empty list where there are none',
      '审计发现；没有的填空列表',
      'GDHK-2012',
    ),
  })
  .meta({ id: 'Audit' })
export type Audit = z.infer<typeof Audit>
