/**
 * Document 11, liability and the means to meet it (Electronic Signature Law 28: liable unless free of
 * fault).
 */
import { z } from 'zod'
import { field } from './field.ts'
import { line, paragraph } from './text.ts'
import { Contact, Money } from './values.ts'

const Cover = z.strictObject({
  kind: field(
    z.enum(['INSURANCE', 'OWN_FUNDS', 'GUARANTEE']),
    'Kind of cover',
    '保障方式',
    'ESL art. 28',
  ),
  provider: field(line(), 'Who provides the cover', '保障提供方', 'ESL art. 28'),
  reference: field(line(128), 'Policy or reference number', '保单号或编号', 'ESL art. 28'),
  amount: field(Money, 'Amount covered', '保障金额', 'ESL art. 28'),
  validUntil: field(z.iso.date(), 'Cover valid until', '保障有效期至', 'ESL art. 28'),
})

export const Liability = z
  .strictObject({
    cover: field(z.array(Cover).min(1).max(20), 'Cover', '责任保障', 'ESL art. 28'),
    capPerTransaction: field(
      Money.optional(),
      'Cap per transaction; left out where there is none',
      '单笔交易责任上限；无上限的不填',
      'ESL art. 28',
    ),
    statement: field(
      paragraph(),
      'Liability that is accepted towards relying parties',
      '对依赖方承担的责任',
      'ESL art. 28',
    ),
    accountsYear: field(
      z.int().min(1990).max(2200),
      'Year of the audited accounts',
      '经审计账目年度',
      'ESL art. 28',
    ),
    contact: field(Contact, 'Contact for claims', '索赔联系人', 'ESL art. 28'),
  })
  .meta({ id: 'Liability' })
export type Liability = z.infer<typeof Liability>
