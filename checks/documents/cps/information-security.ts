/** The statement covers the safeguards of information security (Electronic Signature Law 19). */
import { practiceStatement, type TextCheck } from '../check.ts'
import { judgeClause } from '../clause.ts'

export const informationSecurity: TextCheck = {
  id: 'documents/cps/information-security',
  citation: 'ESL art. 19',
  requirement:
    'The practice statement shall cover the scope of liability, the rules of operation, the safeguards of information security and other matters.',
  requirementZh: '电子认证业务规则应当包括责任范围、作业操作规范、信息安全保障措施等事项。',
  level: 'must',
  severity: 'major',
  satisfy: {
    en: 'A section with the safeguards of information security',
    'zh-CN': '载明信息安全保障措施的章节',
  },
  reads: practiceStatement,
  judge: ({ search }) =>
    judgeClause(search, {
      matter: { en: 'the safeguards of information security', 'zh-CN': '信息安全保障措施' },
      patterns: [
        /information security|信息安全保障|信息安全管理/gi,
        /(?:technical )?security (?:controls|measures|safeguards)|安全(?:控制|保障|措施)/gi,
      ],
    }),
}
