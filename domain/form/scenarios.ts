/**
 * Document 9, the application scenarios; government activities cannot be among them (Commercial
 * Cryptography Regulations 30).
 */
import { z } from 'zod'
import { sentences } from '../texts/sentences.ts'
import { field } from './field.ts'
import { line, paragraph } from './text.ts'
import { Slug } from './values.ts'

const Scenario = z.strictObject({
  sector: field(line(), 'Sector', '行业领域', 'Draft-2024 ch. 6'),
  transactionType: field(line(), 'Kind of transaction', '交易类型', 'Draft-2024 ch. 6'),
  parties: field(paragraph(), 'Parties to the transactions', '交易各方', 'Draft-2024 ch. 6'),
  certificateTypes: field(
    z.array(Slug).min(1).max(50),
    'Ids of the certificate types used',
    '所用证书类型标识',
    'Draft-2024 ch. 6',
  ),
  yearlyVolume: field(
    z.int().min(0).max(1_000_000_000_000),
    'Expected transactions per year',
    '预计年交易量',
    'Draft-2024 ch. 6',
  ),
  relyingParties: field(
    z.array(line()).min(1).max(200),
    'Relying parties in the PRC',
    '中国境内依赖方',
    'Draft-2024 ch. 6',
  ),
})

/** Electronic Signature Law 3: documents to which the law does not apply. */
export const exclusions = ['PERSONAL_STATUS', 'PUBLIC_UTILITIES', 'OTHER_BY_LAW'] as const

export const Scenarios = z
  .strictObject({
    scenarios: field(
      z.array(Scenario).min(1).max(100),
      'Application scenarios',
      '应用场景',
      'Draft-2024 ch. 6',
    ),
    governmentUse: field(
      z.literal(false, { error: sentences.governmentUse.en }),
      'Use in government activities; must be “no”',
      '是否用于政务活动；必须为“否”',
      'CCR art. 30',
    ),
    excludedUses: field(
      z.array(z.enum(exclusions)).min(1).max(exclusions.length),
      'Uses that are excluded',
      '排除的用途',
      'ESL art. 3',
    ),
  })
  .meta({ id: 'Scenarios' })
export type Scenarios = z.infer<typeof Scenarios>
