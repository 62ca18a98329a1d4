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

export const headings = {
  title: both('Report of the technical checks', '技术检查报告'),
  dossier: both('Dossier', '案卷'),
  applicant: both('Foreign certification authority', '境外电子认证服务提供者'),
  at: both('Judged at', '判断时点'),
  rules: both('Rule set and catalogue', '规则集与检查目录'),
  files: both('Files, certificates', '文件、证书'),
  blocking: both('Stands in the way of a positive opinion', '妨碍作出肯定意见的事项'),
  bySeverity: both('Findings by severity', '按严重程度统计'),
  certificates: both('Certificates', '证书'),
  samples: both('Paths and status of the samples', '样本证书的路径与状态'),
  documents: both('Documents', '文件'),
  form: both('Declarations of the form', '表单所填内容'),
  requirement: both('Requirement', '要求'),
  found: both('Found', '发现'),
  where: both('Where', '位置'),
  quote: both('In the words of the document', '原文'),
  satisfy: both('What would satisfy it', '如何满足'),
  confirm: both('A person must confirm it', '须由人工确认'),
  accepted: both('Accepted by an officer; the verdict stays', '工作人员已接受该偏差；机器结论不变'),
  unreadable: both('The file cannot be read', '文件无法读取'),
  nothing: both('Nothing was found against it.', '未发现问题。'),
  outline: both('Sections not found as the outline has them', '与提纲不一致的章节'),
} as const
