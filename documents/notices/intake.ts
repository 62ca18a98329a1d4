/** Notices of the desk (Administrative License Law 32). */
import type { NoticeContent } from '../../domain/notice.ts'
import { dateInShanghai } from '../../procedure/working-days.ts'
import { type Block, dayOf, facts, section, list, paragraph } from './block.ts'

type Of<K extends NoticeContent['kind']> = Extract<NoticeContent, { kind: K }>

const askedItem = ({ document, pointer, what }: Of<'correction'>['items'][number]) =>
  `[${document}${pointer === undefined ? '' : ` ${pointer}`}] ${what}`

export function receipt({ receivedAt, filing, documents, form }: Of<'receipt'>): Block[] {
  const day = dayOf(dateInShanghai(receivedAt))
  return [
    paragraph(
      `本机关于${day['zh-CN']}收到你单位第${filing}次提交的申请材料，共${documents.length}件，清单如下。`,
      `On ${day.en} this authority received your application (filing ${filing}); files listed below: ${documents.length}.`,
    ),
    facts(['申请书', 'Form as filed (SHA-256)', form]),
    list(documents.map(({ type, fileName, sha256 }) => `${type}: ${fileName}\nSHA-256 ${sha256}`)),
    paragraph(
      '本凭证仅证明收到材料，不代表受理。五个工作日内未告知补正的，自收到之日起即为受理。',
      'This receipt proves receipt only, not acceptance. Unless told within five working days what must be corrected, the application is accepted as of the day of receipt.',
    ),
  ]
}

export function correction({ items }: Of<'correction'>): Block[] {
  return [
    paragraph(
      '经审查，你单位的申请材料不齐全或者不符合法定形式。现一次告知需要补正的全部内容：',
      'Your application is incomplete or not in due form. Everything that must be corrected is named here, once:',
    ),
    list(items.map(askedItem)),
    paragraph(
      '补正时仅可修改以上内容。',
      'Only what is listed above may be changed when correcting.',
    ),
  ]
}

export function acceptance({ deemed, from, decisionDue }: Of<'acceptance'>): Block[] {
  const [day, due] = [dayOf(from), dayOf(decisionDue)]
  return [
    deemed
      ? paragraph(
          `法定期限内未告知补正，你单位的申请自收到材料之日（${day['zh-CN']}）起即为受理。`,
          `No correction having been asked for in time, your application counts as accepted from the day of receipt, ${day.en}.`,
        )
      : paragraph(
          `你单位的申请材料齐全、符合法定形式，自${day['zh-CN']}起予以受理。`,
          `Your application is complete and in due form; it is accepted as of ${day.en}.`,
        ),
    paragraph(
      `本机关将在${due['zh-CN']}前作出决定；依法不计入期限的时间除外。`,
      `A decision is due by ${due.en}; time that the law does not count is not included.`,
    ),
  ]
}

const grounds: Record<Of<'non-acceptance'>['ground'], readonly [zh: string, en: string]> = {
  'not-required': ['申请事项依法不需要取得行政许可。', 'The matter needs no permission by law.'],
  'not-competent': [
    '申请事项依法不属于本机关职权范围。',
    'The matter is not within the competence of this authority.',
  ],
  form: [
    '申请材料经补正仍不符合法定形式。',
    'The application is still not in due form after correction.',
  ],
}

export function nonAcceptance(content: Of<'non-acceptance'>): Block[] {
  const { ground, reasons, competentBody, remedies } = content
  return [
    paragraph(...grounds[ground]),
    section('理由', 'Reasons', list(reasons)),
    ...(competentBody ? [facts(['请向下列机关申请', 'Turn to', competentBody])] : []),
    ...remediesOf(remedies),
  ]
}

/** Administrative License Law 7, 38: an adverse notice says where and until when it may be challenged. */
export const remediesOf = ({ reconsideration, litigation }: Of<'refusal'>['remedies']): Block[] => [
  section(
    '救济途径',
    'Remedies',
    facts(
      ['行政复议', 'Administrative reconsideration', reconsideration],
      ['行政诉讼', 'Administrative litigation', litigation],
    ),
  ),
]

export function supplement({ items, answerBy }: Of<'supplement'>): Block[] {
  const day = dayOf(answerBy)
  return [
    paragraph(
      `为核实申请材料的实质内容，请于${day['zh-CN']}前补充下列材料：`,
      `To verify your application in substance, please send the following by ${day.en}:`,
    ),
    list(items.map(askedItem)),
    paragraph('审查期限不因此中止。', 'The period for deciding goes on.'),
  ]
}
