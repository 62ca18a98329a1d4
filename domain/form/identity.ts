/**
 * Document 2, identity and good standing of the foreign CA (Electronic Signature Law 16: a lawfully
 * established provider).
 */
import { z } from 'zod'
import { field } from './field.ts'
import { line } from './text.ts'
import { CountryCode, Money, WebAddress } from './values.ts'

const LegalName = z.strictObject({
  local: field(line(300), 'Legal name as registered', '注册登记名称（原文）', 'ESL art. 16'),
  en: field(line(300), 'Legal name in English', '英文名称', 'ESL art. 16'),
  'zh-CN': field(line(300), 'Legal name in Chinese', '中文名称', 'ESL art. 16'),
})

export const Identity = z
  .strictObject({
    jurisdiction: field(
      z.enum(['FOREIGN', 'HK', 'MO', 'TW']),
      'Class of the jurisdiction outside the territory',
      '境外法域类别',
      'ESL art. 26',
    ),
    country: field(
      CountryCode,
      'Country or region of establishment',
      '设立地国家或地区',
      'ESL art. 16',
    ),
    legalName: field(LegalName, 'Legal name', '法定名称', 'ESL art. 16'),
    legalForm: field(line(), 'Legal form', '组织形式', 'ESL art. 16'),
    registry: field(line(), 'Register of companies', '登记机关', 'ESL art. 16'),
    registrationNumber: field(line(64), 'Registration number', '登记号', 'ESL art. 16'),
    address: field(line(500), 'Registered address', '注册地址', 'ESL art. 16'),
    legalRepresentative: field(line(), 'Legal representative', '法定代表人', 'ESL art. 16'),
    capital: field(Money, 'Registered capital', '注册资本', 'Draft-2024 ch. 6'),
    professionals: field(
      z.int().min(0).max(1_000_000).optional(),
      'Number of professional staff',
      '专业技术人员和管理人员人数',
      'ESL art. 17',
    ),
    foundedOn: field(z.iso.date(), 'Date of establishment', '成立日期', 'ESL art. 16'),
    website: field(WebAddress, 'Website', '网站', 'ESL art. 18'),
  })
  .meta({ id: 'Identity' })
export type Identity = z.infer<typeof Identity>
