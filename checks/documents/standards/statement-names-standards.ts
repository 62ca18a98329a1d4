/** The statement of standards speaks of each standard of the equivalence table. */
import type { TextCheck } from '../check.ts'
import { judgeListed, same } from '../listed.ts'
import { findSqueezed } from '../text/search.ts'

export const statementNamesStandards: TextCheck = {
  id: 'documents/standards/statement-names-standards',
  citation: 'Draft-2024 ch. 6',
  requirement: 'The filed statement is about the technical standards that the form declares.',
  requirementZh: '所提交的技术标准说明应与表单所填标准一致。',
  level: 'must',
  severity: 'minor',
  satisfy: {
    en: 'A statement that speaks of each standard of the table',
    'zh-CN': '述及对照表中每项标准的说明',
  },
  reads: ['standards-statement'],
  judge: ({ search, form: { standards } }) => {
    const rows = standards.equivalence
    const names = new Set(rows.flatMap(({ standard, prcStandard }) => [standard, prcStandard]))
    return judgeListed(
      [...names].map((name) => ({ name: same(name), hit: findSqueezed(search, name) })),
    )
  },
}
