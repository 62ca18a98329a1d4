/** An invalidity date is a GeneralizedTime to the second (RFC 5280 §5.3.2). */
import { found, type ListCheck } from '../check.ts'
import { entryExtensions, serialText } from '../revocation/entry-extensions.ts'
import { extensionOf } from '../x509/extension.ts'

/** Tag, length 15, YYYYMMDDHHMMSSZ. */
const isGeneralizedTime = (value: Uint8Array) =>
  /^\x18\x0f\d{14}Z$/.test(Buffer.from(value).toString('latin1'))

export const invalidityDateForm: ListCheck = {
  id: 'rfc5280-crl/invalidity-date-form',
  citation: 'RFC 5280 §5.3.2',
  requirement:
    'The GeneralizedTime values included in this field MUST be expressed in Greenwich Mean Time (Zulu), and MUST be specified and interpreted as defined in Section 4.1.2.5.2.',
  requirementZh:
    '本字段中的 GeneralizedTime 必须以格林尼治时间（Z）表示，并按第 4.1.2.5.2 节填写和解释。',
  level: 'must',
  severity: 'minor',
  effective: '2008-05-01',
  judgedAt: 'issue',
  applies: ({ list }) => list.entries.length > 0,
  otherwise: found('No entries', '无吊销条目'),
  violation: ({ list }) => {
    const wrong = list.entries.find((entry) => {
      const date = extensionOf(entry, entryExtensions.invalidityDate)
      return date !== undefined && !isGeneralizedTime(date.value)
    })
    return (
      wrong &&
      found(`the invalidity date of ${serialText(wrong)}`, `${serialText(wrong)} 的失效日期`)
    )
  },
}
