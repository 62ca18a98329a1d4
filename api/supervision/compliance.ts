/** Public figures on how recognised CAs comply: counts with their definitions, nothing that names a complainant or an official. */
import { z } from 'zod'
import type { ComplianceRow } from '../../storage/records/supervision-figures.ts'
import { pageOf } from '../paging.ts'
import { shareOf } from './board.ts'

/** What each figure counts. */
export const definitions = {
  reportsOnTime: {
    en: 'Annual reports, audits and final reports of incidents that came by their last day',
    'zh-CN': '按期提交的年度报告、审计报告和事件最终报告',
  },
  reportsLate: {
    en: 'The same that came late, or have not come although their day has passed',
    'zh-CN': '逾期提交或者逾期未提交的上述报告',
  },
  findingsOpen: {
    en: 'Findings of supervision that are not settled',
    'zh-CN': '尚未处理完毕的监督检查发现',
  },
  findingsClosed: {
    en: 'Findings corrected, or closed for another reason',
    'zh-CN': '已整改或者因其他原因结案的监督检查发现',
  },
  incidents: { en: 'Incidents that the CA has reported', 'zh-CN': '机构报告的事件' },
  inspections: {
    en: 'Inspections carried out and settled (Administrative License Law 61)',
    'zh-CN': '已实施并办结的监督检查（《行政许可法》第六十一条）',
  },
  penaltiesInForce: {
    en: 'Penalties that stand in the public credit record today',
    'zh-CN': '当日在公开信用记录中的行政处罚',
  },
  complaintsAccepted: { en: 'Complaints taken up', 'zh-CN': '受理的投诉' },
  complaintsUpheld: {
    en: 'Complaints that were right, in whole or in part',
    'zh-CN': '全部或者部分属实的投诉',
  },
  availability: {
    en: 'Of the probes of its CRL and OCSP services in the last 365 days, the share that was answered in time and validly signed',
    'zh-CN': '最近三百六十五日对其CRL和OCSP服务的探测中，按时且签名有效答复的比例',
  },
  medianWorkingDays: {
    en: 'Median of the working days from acceptance to decision, over the dossiers decided this year',
    'zh-CN': '本年度作出决定的案卷自受理至决定所用工作日的中位数',
  },
} as const

const Count = z.int().nonnegative()
const Figures = z
  .object({
    ...{ reportsOnTime: Count, reportsLate: Count, findingsOpen: Count, findingsClosed: Count },
    ...{ incidents: Count, inspections: Count, penaltiesInForce: Count },
    ...{ complaintsAccepted: Count, complaintsUpheld: Count },
    availability: z.number().min(0).max(1).optional().describe('Absent: not probed yet'),
  })
  .meta({ id: 'ComplianceFigures' })

const Words = z.object({ en: z.string(), 'zh-CN': z.string() })

export const Compliance = pageOf(
  Figures.extend({
    recognition: z.uuid().describe('Id of the entry in the register'),
    number: z.string(),
    name: z.record(z.string(), z.string()),
  }),
)
  .extend({
    on: z.iso.date().describe('Asia/Shanghai'),
    totals: Figures.extend({
      recognitions: Count,
      decided: Count.describe('Dossiers decided this year'),
      medianWorkingDays: z.number().nonnegative().optional(),
    }),
    definitions: z.record(z.string(), Words),
  })
  .meta({ id: 'Compliance' })
export type Compliance = z.infer<typeof Compliance>

export const figuresOf = ({
  probesAsked,
  probesAnswered,
  ...row
}: Omit<ComplianceRow, 'recognition' | 'number' | 'name'>) => ({
  ...row,
  ...shareOf(probesAnswered, probesAsked),
})
