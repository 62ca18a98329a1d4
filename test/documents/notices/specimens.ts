/** A notice of every kind, for the tests of how they are built. */
import type { Notice, NoticeContent } from '../../../domain/notice.ts'
import { followingNoticeKinds } from '../../../domain/following/notice.ts'
import { noticeKinds, noticeNumber } from '../../../procedure/notices.ts'

const remedies = {
  reconsideration: '六十日内向本部申请行政复议。',
  litigation: '六个月内向人民法院提起行政诉讼。',
}
const sha256 = 'ab'.repeat(32)

const application = {
  provider: { local: 'Информационно обслужване АД', 'zh-CN': '信息服务股份公司' },
  country: 'BG',
  certificateTypes: [{ id: 'seal', name: { en: 'Seal', 'zh-CN': '电子印章证书' } }],
  scope: ['贸易: 合同 contracts'],
  legalBasis: { kind: 'RECIPROCITY' as const, text: 'Закон за електронния документ, art. 14' },
}

const contents: NoticeContent[] = [
  {
    kind: 'receipt',
    filing: 1,
    receivedAt: '2026-11-20T16:30:00.000Z',
    documents: [{ type: 'audit-report', fileName: '审计报告.pdf', sha256 }],
    form: sha256,
  },
  { kind: 'correction', items: [{ document: 'audit', pointer: '/audit/date', what: '日期 Date' }] },
  { kind: 'acceptance', deemed: true, from: '2026-11-20', decisionDue: '2026-12-18' },
  {
    kind: 'non-acceptance',
    ground: 'not-competent',
    reasons: ['不属于职权范围'],
    competentBody: '国家密码管理局',
    remedies,
  },
  {
    kind: 'time-needed',
    reason: 'testing',
    explanation: '检测 Testing',
    expectedEnd: '2026-12-01',
  },
  { kind: 'extension', reasons: ['案情复杂'], workingDays: 10, decisionDue: '2027-01-05' },
  { kind: 'supplement', items: [{ document: 'audit', what: '函件' }], answerBy: '2026-12-01' },
  { kind: 'consultation', body: '商务部', questions: ['有无异议？'], answerBy: '2026-12-05' },
  { kind: 'inspection', on: '2026-12-03', place: '索非亚', inspectors: ['刘洋', '高峰'] },
  { kind: 'interested-party', interest: '竞争关系', answerBy: '2026-12-04' },
  { kind: 'hearing-rights', why: '重大利益', workingDays: 5 },
  {
    kind: 'hearing',
    at: '2026-12-20T01:00:00.000Z',
    place: '北京',
    subject: '认可范围',
    chair: '唐宁',
    public: true,
  },
  {
    kind: 'grant',
    legalBasis: '对等原则',
    types: [{ id: 'seal', name: '印章证书' }],
    scope: '跨境贸易',
    excludedUses: ['政务活动'],
    conditions: ['每年审计'],
    reasons: ['符合条件'],
    validFrom: '2026-11-21',
    validUntil: '2031-11-20',
    refused: [{ id: 'signature', reasons: ['密钥未受保护'] }],
    remedies,
    minutes: sha256,
  },
  { kind: 'refusal', reasons: ['使用SHA-1'], remedies },
  { kind: 'publication', what: ['认可范围'], workingDays: 5 },
  {
    kind: 'comment-announcement',
    application,
    objectionWorkingDays: 5,
    workingDays: 10,
  },
  { kind: 'public-comment', application, answerBy: '2026-12-04' },
  ...followingNoticeKinds.map((kind) => ({
    kind,
    facts: ['未按期提交年度报告 No annual report'],
    grounds: ['《电子签名法》第三十一条'],
    orders: ['限期改正'],
    rights: ['有权陈述和申辩'],
    remedies,
    answerBy: '2026-12-04',
    effectiveOn: '2026-12-01',
  })),
]

const dossier = '2cf8a6a0-6b0d-4c3f-a1ad-000000000000'

/** The notice of some content as it is issued. */
export const issued = (content: NoticeContent) => ({
  notice: {
    id: `${dossier}.n1`,
    dossier,
    kind: content.kind,
    to: { kind: 'applicant', name: 'Информационно обслужване АД' },
    content,
    orderedAt: '2026-11-21T01:00:00.000Z',
    issuedAt: '2026-11-21T01:00:00.000Z',
    number: noticeNumber(content.kind, 2026, 7),
  } satisfies Notice,
  caName: { 'zh-CN': '信息服务股份公司', en: 'Information Services Plc.' },
})

export const specimens = noticeKinds.map((kind) => {
  const content = contents.find((each) => each.kind === kind)
  if (!content) throw new Error(`expected a specimen of ${kind}`)
  return issued(content)
})
