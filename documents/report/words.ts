/** The words of a report in both languages. */
import type { OutlineEntry } from '../../domain/document-report.ts'
import type { Finding, Verdict } from '../../domain/finding.ts'
import type { PathReport } from '../../domain/path-report.ts'
import type { Bilingual } from '../../procedure/filing-policy.ts'

const both = (en: string, zh: string): Bilingual => ({ en, 'zh-CN': zh })

export const verdictWords: Readonly<Record<Verdict, Bilingual>> = {
  pass: both('satisfied', '符合'),
  fail: both('not satisfied', '不符合'),
  warn: both('recommendation not followed', '未遵循建议'),
  'not-applicable': both('not applicable', '不适用'),
  'not-effective': both('not yet effective', '尚未生效'),
  undetermined: both('could not be judged', '无法判定'),
}

export const severityWords: Readonly<Record<Finding['severity'], Bilingual>> = {
  block: both('blocking', '否决项'),
  major: both('major', '主要'),
  minor: both('minor', '次要'),
  info: both('information', '提示'),
}

export const pathWords: Readonly<Record<PathReport['verdict'], Bilingual>> = {
  valid: both('valid path', '路径有效'),
  invalid: both('no valid path', '路径无效'),
  undetermined: both('path could not be judged', '路径无法判定'),
}

export const revocationWords: Readonly<Record<PathReport['revocation'], Bilingual>> = {
  good: both('not revoked', '未被吊销'),
  revoked: both('revoked', '已被吊销'),
  undetermined: both('status unknown', '状态不明'),
  'not-judged': both('status not judged', '状态未判断'),
}

export const outlineWords: Readonly<Record<OutlineEntry['state'], Bilingual>> = {
  found: both('found', '已找到'),
  empty: both('says nothing', '内容为空'),
  'other-title': both('other title', '标题不同'),
  missing: both('missing', '缺少'),
}

/** What follows from a finding of each severity. */
export const effectWords: Readonly<Record<Finding['severity'], Bilingual>> = {
  block: both(
    'Failed or undetermined, it stands in the way of a positive technical opinion until it is corrected.',
    '不符合或者无法判定的，在改正之前不得出具肯定的技术意见。',
  ),
  major: both(
    'The applicant corrects or explains it; the officers weigh it in the verification.',
    '申请人应当改正或者说明，由核查人员在核查时衡量。',
  ),
  minor: both(
    'Noted; by itself no ground for a negative opinion.',
    '予以记录，其本身不构成否定意见的理由。',
  ),
  info: both('For information; without effect.', '仅供参考，不产生效力。'),
}

export const roleWords = {
  ca: both('CA certificate', 'CA 证书'),
  'end-entity': both('sample certificate', '样本证书'),
} as const

export const headings = {
  title: both('Report of the technical checks', '技术检查报告'),
  dossier: both('Case', '案卷号'),
  applicant: both('Certification authority', '认证机构'),
  at: both('Judged at', '判断时点'),
  rules: both('Rule set and catalogue', '规则集与检查目录'),
  files: both('Files and certificates', '文件与证书'),
  digest: both('SHA-256 of the signed JSON', '签名 JSON 的 SHA-256'),
  blocking: both('Stands in the way of a positive opinion', '妨碍出具肯定意见的事项'),
  bySeverity: both('Summary by severity', '按严重程度汇总'),
  severity: both('Severity and its effect', '严重程度及其效力'),
  certificates: both('Certificates', '证书'),
  lists: both('Revocation lists', '证书吊销列表'),
  responses: both('OCSP responses', 'OCSP 响应'),
  samples: both('Paths and status of the samples', '样本证书的路径与状态'),
  whole: both('The dossier as a whole', '案卷整体'),
  answered: both(
    'What providers answered, beside what was filed',
    '提供者的答复（所提交材料之外）',
  ),
  documents: both('Documents', '文件'),
  form: both('Declarations of the form', '表单所填内容'),
  unreadable: both('Files that cannot be read', '无法读取的文件'),
  requirement: both('Requirement', '要求'),
  found: both('Found', '发现'),
  where: both('Where', '位置'),
  quote: both('Words of the document', '原文'),
  satisfy: both('What satisfies it', '如何满足'),
  confirm: both(
    'Found by words only: a person must confirm what they mean',
    '仅按字词找到，须由人工确认其含义',
  ),
  noText: both('The text could not be checked', '无法检查其文字'),
  nothing: both('Nothing was found against it.', '未发现问题。'),
} as const

export const authorship = both(
  'Made by machine from what was filed; the technical opinion and the decision are made by people. The signed JSON holds every finding, also those that are satisfied.',
  '本报告由系统依据所提交材料自动生成；技术意见与决定由人作出。签名 JSON 载有全部检查结果，包括符合的各项。',
)
