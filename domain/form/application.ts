/**
 * Document 1, the application: who applies, by which way, for what, and that it is true
 * (Administrative License Law 29, 31).
 */
import { z } from 'zod'
import { field } from './field.ts'
import { sentences } from '../texts/sentences.ts'
import { line, paragraph } from './text.ts'
import { Contact, CountryCode, LanguageTag } from './values.ts'

/** The party that applies: the foreign CA itself or an agent for it; the two stay separate parties. */
const Applicant = z.strictObject({
  role: field(
    z.enum(['FOREIGN_CA', 'AGENT']),
    'Whether the foreign CA applies itself or an agent for it',
    '申请人身份：境外电子认证服务提供者本身或其代理人',
    'ALL art. 29',
  ),
  name: field(line(), 'Name of the applicant', '申请人名称', 'ALL art. 29'),
  country: field(CountryCode, 'Country of the applicant', '申请人所在国家或地区', 'ALL art. 29'),
  address: field(line(500), 'Address of the applicant', '申请人地址', 'ALL art. 29'),
  contact: field(Contact, 'Contact person of the applicant', '申请人联系人', 'ALL art. 29'),
})

const TruthDeclaration = z.strictObject({
  declared: field(
    z.literal(true, { error: sentences.truth.en }),
    'Declaration that all materials are true',
    '申请材料真实性声明',
    'ALL art. 31',
  ),
  by: field(line(), 'Person who declares it', '声明人', 'ALL art. 31'),
  on: field(z.iso.date(), 'Date of the declaration', '声明日期', 'ALL art. 31'),
})

export const Application = z
  .strictObject({
    applicant: field(Applicant, 'Applicant', '申请人', 'ALL art. 29'),
    channel: field(
      z.enum(['DIRECT', 'VIA_HOME_AUTHORITY']),
      'Filed directly or through the home authority',
      '申请途径：直接提交或经本国主管机关',
      'GDHK-2012',
    ),
    homeAuthorityReference: field(
      line().optional(),
      'Reference of the home authority’s letter',
      '本国主管机关来函文号',
      'GDHK-2012',
    ),
    requestedEffect: field(
      paragraph(),
      'Effect that is asked for',
      '申请核准的法律效力',
      'ESL art. 26',
    ),
    language: field(LanguageTag, 'Language of the application', '申请语言', 'ALL art. 29'),
    truth: field(TruthDeclaration, 'Truth declaration', '真实性声明', 'ALL art. 31'),
    date: field(z.iso.date(), 'Date of the application', '申请日期', 'ALL art. 29'),
  })
  .meta({ id: 'Application' })
export type Application = z.infer<typeof Application>
