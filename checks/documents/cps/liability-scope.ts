/** The statement covers the scope of liability (Electronic Signature Law 19). */
import { practiceStatement, type TextCheck } from '../check.ts'
import { judgeClause } from '../clause.ts'

export const liabilityScope: TextCheck = {
  id: 'documents/cps/liability-scope',
  citation: 'ESL art. 19',
  requirement:
    'The practice statement shall cover the scope of liability, the rules of operation, the safeguards of information security and other matters.',
  requirementZh: '电子认证业务规则应当包括责任范围、作业操作规范、信息安全保障措施等事项。',
  level: 'must',
  severity: 'major',
  satisfy: {
    en: 'A section that says for what, to whom and up to which amount the provider is liable',
    'zh-CN': '载明责任范围（事项、对象和限额）的章节',
  },
  reads: practiceStatement,
  judge: ({ search }) =>
    judgeClause(search, {
      matter: { en: 'the scope of liability', 'zh-CN': '责任范围' },
      patterns: [
        /limitations? of liabilit(?:y|ies)|scope of (?:the )?liabilit(?:y|ies)|责任范围|有限责任|责任限制/gi,
        /(?:shall|is|are|be) (?:not )?(?:be )?liable|liabilit(?:y|ies) (?:of|is|are|shall)|赔偿责任|承担[^。]{0,12}责任/gi,
      ],
    }),
}
