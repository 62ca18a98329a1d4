/** Strings of names are PrintableStrings or UTF8Strings (RFC 5280 §4.1.2.4). */
import { type Check, found, toEvery } from '../check.ts'
import { universal } from '../der/element.ts'
import { attributesOf } from '../x509/name.ts'

const older: readonly number[] = [
  universal.teletexString,
  universal.universalString,
  universal.bmpString,
]

export const directoryStringType: Check = {
  id: 'rfc5280/directory-string-type',
  citation: 'RFC 5280 §4.1.2.4',
  requirement:
    'CAs conforming to this profile MUST use either the PrintableString or UTF8String encoding of DirectoryString, with two exceptions.',
  requirementZh:
    '符合本规范的 CA 对 DirectoryString 必须采用 PrintableString 或 UTF8String 编码（另有两种例外）。',
  level: 'must',
  severity: 'minor',
  effective: '2008-05-01',
  judgedAt: 'issue',
  ...toEvery,
  violation: ({ certificate: { subject } }) => {
    // The exceptions concern names that were established before: those of issuers.
    const other = attributesOf(subject).find(
      ({ value }) => value.tagClass === 'universal' && older.includes(value.tag),
    )
    return (
      other &&
      found(
        `attribute ${other.type} is encoded with universal tag ${other.value.tag}`,
        `属性 ${other.type} 的编码使用通用标签 ${other.value.tag}`,
        other.value.offset,
      )
    )
  },
}
