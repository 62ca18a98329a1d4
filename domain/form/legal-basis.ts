/**
 * Document 4, the legal basis: an agreement or reciprocity, with its evidence (Electronic Signature
 * Law 26).
 */
import { z } from 'zod'
import { field } from './field.ts'
import { line, paragraph } from './text.ts'
import { WebAddress } from './values.ts'

const kind = <K extends string>(value: K) =>
  field(z.literal(value), 'Agreement or reciprocity', '依据：有关协议或者对等原则', 'ESL art. 26')

const source = field(
  WebAddress.optional(),
  'Public address of the text',
  '文本公开网址',
  'ESL art. 26',
)

const Agreement = z.strictObject({
  kind: kind('AGREEMENT'),
  title: field(line(500), 'Title of the agreement', '协议名称', 'ESL art. 26'),
  parties: field(
    z.array(line()).min(2).max(50),
    'Parties to the agreement',
    '协议缔约方',
    'ESL art. 26',
  ),
  concludedOn: field(z.iso.date(), 'Date of conclusion', '签订日期', 'ESL art. 26'),
  article: field(line(), 'Article relied on', '所依据的条款', 'ESL art. 26'),
  limits: field(
    paragraph().optional(),
    'Limits of territory or use in the agreement',
    '协议规定的地域或用途限制',
    'ESL art. 26',
  ),
  source,
})

const Reciprocity = z.strictObject({
  kind: kind('RECIPROCITY'),
  foreignLaw: field(line(500), 'Foreign law relied on', '所依据的外国法律', 'ESL art. 26'),
  article: field(line(), 'Article of that law', '该法条款', 'ESL art. 26'),
  treatment: field(
    paragraph(),
    'How certificates from the PRC are treated there',
    '中国证书在当地的待遇',
    'ESL art. 26',
  ),
  evidenceDate: field(
    z.iso.date(),
    'Date at which the evidence describes the law',
    '证明所述法律状态的日期',
    'ESL art. 26',
  ),
  source,
})

export const LegalBasis = z
  .discriminatedUnion('kind', [Agreement, Reciprocity])
  .meta({ id: 'LegalBasis' })
export type LegalBasis = z.infer<typeof LegalBasis>
