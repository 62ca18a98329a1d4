/**
 * Document 3, the licence or qualification that the foreign CA holds at home (draft Measures 2024,
 * chapter 6).
 */
import { z } from 'zod'
import { field } from './field.ts'
import { line } from './text.ts'
import { WebAddress } from './values.ts'

export const HomeQualification = z
  .strictObject({
    authority: field(line(), 'Authority that granted it', '授予机关', 'Draft-2024 ch. 6'),
    licenceNumber: field(
      line(128),
      'Number or identifier of the licence',
      '许可证号或资质标识',
      'Draft-2024 ch. 6',
    ),
    grade: field(
      line(),
      'Grade, for example qualified or accredited',
      '资质等级，例如“合格”或“认可”',
      'Draft-2024 ch. 6',
    ),
    validFrom: field(z.iso.date(), 'Valid from', '生效日期', 'Draft-2024 ch. 6'),
    validUntil: field(
      z.iso.date().optional(),
      'Valid until; left out where it has no fixed end',
      '有效期至；无固定期限的不填',
      'Draft-2024 ch. 6',
    ),
    statusUrl: field(
      WebAddress,
      'Public address where its status can be checked',
      '资质状态公开查询网址',
      'Draft-2024 ch. 6',
    ),
    trustListUrl: field(
      WebAddress.optional(),
      'Address of the trusted list that names it',
      '载明该资质的信任列表网址',
      'CCR art. 29',
    ),
  })
  .meta({ id: 'HomeQualification' })
export type HomeQualification = z.infer<typeof HomeQualification>
