/** The guide for applicants and the public, made from a rule set (Administrative License Law 30: conditions, periods and the list of materials are published). */
import { z } from 'zod'
import type { Condition } from '../../procedure/equivalence.ts'
import { documentNumber, filingPolicy, sectionKeys } from '../../procedure/filing-policy.ts'
import type { RuleSet } from '../../procedure/rule-set.ts'
import { DocumentType, documentTypes } from '../document-type.ts'
import { fileType } from '../following/document-types.ts'
import { mediaTypes } from '../media-type.ts'
import { citation } from '../texts/citation.ts'
import { sectionTitles } from '../texts/section-titles.ts'
import { article } from './article.ts'
import { fieldsOf, GuideField } from './form.ts'
import { GuidePeriod, periodsOf } from './periods.ts'

const Text = z.object({ en: z.string(), 'zh-CN': z.string() })
const Count = z.int().positive()

const GuideCondition = z
  .object({
    id: z.string(),
    title: Text,
    article: Text,
    minimum: z.number().optional().describe('Absent: to be described, and judged by an officer'),
    currency: z.string().optional(),
    absent: z.boolean().describe('Nothing of the kind is what is asked for'),
  })
  .meta({ id: 'GuideCondition' })

export const Guide = z
  .object({
    ruleSet: z.string().describe('The rules in force, by which an application is judged'),
    legalBasis: Text,
    fee: z.object({ yuan: z.number().nonnegative(), article: Text }),
    validityYears: Count.describe('For how long a recognition is granted'),
    retentionYears: Count.describe('For how long evidence is kept'),
    verifiers: Count.describe('Officers who verify in substance'),
    panelMinimum: Count.describe('Experts of a panel, at least'),
    languages: z.array(z.string()).describe('Read without a translation'),
    auditMaxAgeMonths: Count,
    conditions: z.array(GuideCondition),
    sections: z.array(
      z.object({
        key: z.enum(sectionKeys),
        number: z.int().min(1),
        title: Text,
        fields: z.array(GuideField),
        documents: z.array(DocumentType),
      }),
    ),
    periods: z.array(GuidePeriod),
    complaintFiles: z.object({
      most: Count,
      maxBytes: Count.describe('Of each'),
      mediaTypes: z.array(z.enum(mediaTypes)),
    }),
  })
  .meta({ id: 'Guide' })
export type Guide = z.infer<typeof Guide>

const conditionOf = ({ id, title, basis, minimum, currency, absent }: Condition) => ({
  id,
  title,
  article: article(basis),
  ...(minimum !== undefined && { minimum }),
  ...(currency && { currency }),
  absent: absent === true,
})

const documentsOf = (section: (typeof sectionKeys)[number]) =>
  documentTypes.filter((type) => type.section === section && !type.ofAuthority)

export const guideOf = (rules: RuleSet): Guide => ({
  ruleSet: rules.id,
  legalBasis: citation('ESL art. 26'),
  fee: { yuan: rules.feeYuan, article: citation('ALL art. 58') },
  validityYears: rules.validityYears,
  retentionYears: rules.retentionYears,
  verifiers: rules.verifiers,
  panelMinimum: rules.panelMinimum,
  languages: [...filingPolicy.languages],
  auditMaxAgeMonths: filingPolicy.auditMaxAgeMonths,
  conditions: rules.conditions.map(conditionOf),
  sections: sectionKeys.map((key) => ({
    key,
    number: documentNumber(key),
    title: sectionTitles[key],
    fields: fieldsOf(key),
    documents: documentsOf(key),
  })),
  periods: periodsOf(rules),
  complaintFiles: {
    most: rules.supervision.complaint.attachments,
    maxBytes: rules.supervision.complaint.attachmentBytes,
    mediaTypes: [...fileType('complaint-evidence').mediaTypes],
  },
})
