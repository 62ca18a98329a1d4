/** The written notices of the procedure: what each is called, on which article it rests and in which series it is numbered. */
import { complaintNotices } from './complaint/notices.ts'
import { defineNotice, type NoticeKindRule } from './define-notice.ts'
import { exitNotices } from './exit/notices.ts'
import { penaltyNotices } from './penalty/notices.ts'
import { recognitionNotices } from './recognition/notices.ts'

const notice = (
  title: readonly [string, string],
  [en, zh]: readonly [string, string],
  series: string,
): NoticeKindRule => defineNotice(title, ['ALL', en, zh], series)

export const notices = {
  receipt: notice(['Receipt of application materials', '申请材料接收凭证'], ['32', '三十二'], '收'),
  correction: notice(
    ['Notice to correct the application', '申请材料补正告知书'],
    ['32(4)', '三十二'],
    '补',
  ),
  acceptance: notice(['Notice of acceptance', '受理通知书'], ['32(5)', '三十二'], '受'),
  'non-acceptance': notice(['Decision not to accept', '不予受理决定书'], ['32', '三十二'], '不受'),
  'time-needed': notice(['Notice of time not counted', '所需时间告知书'], ['45', '四十五'], '时'),
  extension: notice(['Notice of extension', '延长审查期限告知书'], ['42', '四十二'], '延'),
  supplement: notice(
    ['Request for supplementary material', '补充材料通知书'],
    ['34', '三十四'],
    '充',
  ),
  consultation: notice(['Letter of consultation', '征求意见函'], ['34', '三十四'], '函'),
  inspection: notice(['Notice of on-site inspection', '现场核查通知书'], ['34', '三十四'], '查'),
  'interested-party': notice(
    ['Notice to an interested party', '利害关系人告知书'],
    ['36', '三十六'],
    '告',
  ),
  'comment-announcement': notice(
    ['Notice before public consultation', '公开征求意见前告知书'],
    ['5', '五'],
    '征告',
  ),
  'public-comment': notice(
    ['Public consultation on an application', '公开征求意见公告'],
    ['5', '五'],
    '征',
  ),
  'hearing-rights': notice(
    ['Notice of the right to a hearing', '听证权利告知书'],
    ['47', '四十七'],
    '听告',
  ),
  hearing: notice(['Notice of hearing', '听证通知书'], ['48', '四十八'], '听'),
  grant: notice(['Decision to recognise', '准予认可决定书'], ['38', '三十八'], '准'),
  refusal: notice(['Decision not to recognise', '不予认可决定书'], ['38', '三十八'], '驳'),
  publication: notice(['Notice before publication', '公开前告知书'], ['5', '五'], '公'),
  ...recognitionNotices,
  ...complaintNotices,
  ...penaltyNotices,
  ...exitNotices,
} as const satisfies Record<string, NoticeKindRule>

export type NoticeKind = keyof typeof notices
export const noticeKinds = Object.keys(notices) as NoticeKind[]

/** A number as it is written: 工信证认受〔2026〕7号. */
export const noticeNumber = (kind: NoticeKind, year: number, number: number): string =>
  `工信证认${notices[kind].series}〔${year}〕${number}号`
