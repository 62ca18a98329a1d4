/** The statement covers the rules of operation (Electronic Signature Law 19). */
import { practiceStatement, type TextCheck } from '../check.ts'
import { judgeClause } from '../clause.ts'

export const operatingRules: TextCheck = {
  id: 'documents/cps/operating-rules',
  citation: 'ESL art. 19',
  requirement:
    'The practice statement shall cover the scope of liability, the rules of operation, the safeguards of information security and other matters.',
  requirementZh: '电子认证业务规则应当包括责任范围、作业操作规范、信息安全保障措施等事项。',
  level: 'must',
  severity: 'major',
  satisfy: {
    en: 'A section with the rules by which certificates are applied for, issued, renewed and revoked',
    'zh-CN': '载明证书申请、签发、更新和吊销操作规范的章节',
  },
  reads: practiceStatement,
  judge: ({ search }) =>
    judgeClause(search, {
      matter: { en: 'the rules of operation', 'zh-CN': '作业操作规范' },
      patterns: [
        /operating (?:rules|procedures)|life[- ]?cycle operational requirements|作业操作规范|生命周期操作要求/gi,
        /operational (?:controls|requirements|procedures)|操作(?:规范|规程|要求|流程)/gi,
      ],
    }),
}
