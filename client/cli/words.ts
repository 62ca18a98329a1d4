/** What the command says, in both languages. */
export type Language = 'zh-CN' | 'en'

const words = {
  opened: ['draft {0} is open', '草稿 {0} 已建立'],
  resumed: ['goes on with draft {0}', '继续草稿 {0}'],
  saved: ['{0} sections of the form saved', '申请表 {0} 部分已保存'],
  there: ['{0} is there already', '{0} 已上传'],
  uploading: ['{0}: {1} of {2} bytes', '{0}：{1} / {2} 字节'],
  uploaded: ['{0} uploaded, SHA-256 proven', '{0} 已上传，SHA-256 已核对'],
  filed: ['filed: receipt {0} of {1}', '已提交：回执 {0}，{1}'],
  stage: ['{0}: stage {1}', '{0}：阶段 {1}'],
  clock: ['  clock {0} {1}, until {2}', '  期限 {0} {1}，至 {2}'],
  asked: ['  asked of you: {0}', '  需您办理：{0}'],
  askedBy: ['  asked of you until {1}: {0}', '  需您在 {1} 前办理：{0}'],
  'ask.correct': ['correct the application (补正)', '补正申请材料'],
  'ask.supplement': ['supplement the application', '补充材料'],
  'ask.claim-hearing': ['ask for the hearing or waive it', '申请或放弃听证'],
  'ask.answer-comment-notice': ['answer the notice of public comments', '答复公示意见告知'],
  'ask.answer-publication': ['answer the notice before publication', '答复公布前告知'],
  'ask.acknowledge': ['acknowledge a notice', '签收文书'],
  'ask.file': ['file the application', '提交申请'],
  outcome: ['  outcome: {0}', '  结果：{0}'],
  noticeOk: ['✓ {0} {1}: seal valid', '✓ {0} {1}：签章有效'],
  noticeDigest: [
    '✓ {0} {1}: bytes as recorded (seal not judged: no --trust)',
    '✓ {0} {1}：字节与记录一致（未指定 --trust，未判断签章）',
  ],
  noticeBad: ['✗ {0} {1}: {2}', '✗ {0} {1}：{2}'],
  otherBytes: ['the bytes are not those on record', '字节与记录不符'],
  noNotices: ['no notice was issued yet', '尚无已发出的文书'],
  noDossiers: ['you have no dossiers', '您没有申请'],
  noToken: [
    'no token: set RECOGNISE_TOKEN, or give --token-file, or --client-id and --client-secret-file',
    '缺少令牌：请设置 RECOGNISE_TOKEN，或指定 --token-file，或 --client-id 与 --client-secret-file',
  ],
  noIssuer: ['client credentials need --issuer', '使用客户端凭证须指定 --issuer'],
  refusedToken: ['the identity provider refuses: {0}', '身份认证服务拒绝：{0}'],
  badManifest: ['the manifest is not usable: {0}', '清单不可用：{0}'],
  todo: ['what to do: {0}', '处理办法：{0}'],
} as const satisfies Record<string, readonly [string, string]>
export type Word = keyof typeof words

export type Say = (word: Word, ...values: readonly (string | number)[]) => string

/** Sentences of a language; `{0}` and so on stand for values. */
export const sayIn =
  (language: Language): Say =>
  (word, ...values) =>
    words[word][language === 'en' ? 0 : 1].replace(/\{(\d)\}/g, (_, place: string) =>
      String(values[Number(place)] ?? ''),
    )
