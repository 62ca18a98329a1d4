/** The decision as it is served, and the notice before it is published (Administrative License Law 5, 38, 40, 48; Electronic Signature Law 26). */
import type { NoticeContent } from '../../domain/notice.ts'
import { type Block, dayOf, facts, section, list, paragraph } from './block.ts'
import { remediesOf } from './intake.ts'

type Of<K extends NoticeContent['kind']> = Extract<NoticeContent, { kind: K }>

/** A hearing decides by its minutes (Administrative License Law 48). */
const minutesOf = (minutes: string | undefined): Block[] =>
  minutes === undefined
    ? []
    : [
        paragraph('本决定根据听证笔录作出。', 'This decision rests on the minutes of the hearing.'),
        facts(['听证笔录', 'Minutes (SHA-256)', minutes]),
      ]

const unlessEmpty = (zh: string, en: string, items: readonly string[]): Block[] =>
  items.length === 0 ? [] : [section(zh, en, list(items))]

const aboutWords = {
  renewal: ['延续的认可', 'Renewal of the recognition'],
  change: ['变更的认可', 'Change of the recognition'],
} as const

export function grant(content: Of<'grant'>): Block[] {
  const { legalBasis, types, scope, excludedUses, conditions, reasons, refused } = content
  const [from, until] = [dayOf(content.validFrom), dayOf(content.validUntil)]
  return [
    paragraph(
      '依据《中华人民共和国电子签名法》第二十六条，准予认可下列境外电子签名认证证书与依法设立的电子认证服务提供者签发的证书具有同等法律效力：',
      'Under art. 26 of the Electronic Signature Law, the following foreign electronic-signature certificates are recognised as having the same legal effect as those issued by lawfully established providers:',
    ),
    list(types.map(({ id, name }) => (name ? `${id}: ${name}` : id))),
    ...(content.about ? [facts([...aboutWords[content.about.as], content.about.number])] : []),
    facts(
      ['法律依据', 'Legal basis', legalBasis],
      ['认可范围', 'Scope', scope],
      ['有效期', 'Validity', `${from['zh-CN']}至${until['zh-CN']}\n${from.en} to ${until.en}`],
    ),
    ...unlessEmpty('不适用的用途', 'Excluded uses', excludedUses),
    ...unlessEmpty('条件', 'Conditions', conditions),
    section('理由', 'Reasons', list(reasons)),
    ...minutesOf(content.minutes),
    ...unlessEmpty(
      '不予认可的证书类型',
      'Certificate types not recognised',
      refused.map(({ id, reasons: why }) => `${id}: ${why.join('; ')}`),
    ),
    ...(content.remedies ? remediesOf(content.remedies) : []),
  ]
}

export function refusal({ reasons, remedies, minutes }: Of<'refusal'>): Block[] {
  return [
    paragraph(
      '经审查，申请不符合认可条件，决定不予认可。',
      'The application does not meet the conditions of recognition; recognition is refused.',
    ),
    section('理由', 'Reasons', list(reasons)),
    ...minutesOf(minutes),
    ...remediesOf(remedies),
  ]
}

export function publication({ what, workingDays }: Of<'publication'>): Block[] {
  return [
    paragraph(
      `准予认可的决定将予以公开，拟公开的内容如下。认为涉及商业秘密等的，可以自本告知书发出之日起${workingDays}个工作日内提出异议。`,
      `The decision to recognise will be published with the following content. If you hold that it contains business secrets, you may object within ${workingDays} working days of the issue of this notice.`,
    ),
    list(what),
  ]
}
