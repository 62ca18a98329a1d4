/** Every deviation of the equivalence table has a reason of its own (draft Measures 2024, ch. 6). */
import type { FormCheck } from '../check.ts'
import { squeeze } from '../text/search.ts'

/** A reason has more letters than this. */
const shortest = 10

export const deviationsJustified: FormCheck = {
  id: 'documents/standards/deviations-justified',
  citation: 'Draft-2024 ch. 6',
  requirement: 'Each clause is compared with a PRC standard, and each deviation is justified.',
  requirementZh: '每一条款均应对照中国标准，每项差异均应说明理由。',
  level: 'must',
  severity: 'major',
  satisfy: {
    en: 'A reason for each of these rows that says why the deviation does not lower security',
    'zh-CN': '逐行说明差异不降低安全水平的理由',
  },
  judge: ({ form: { standards } }) => {
    const rows = standards.equivalence.map((row, index) => ({ ...row, index }))
    const deviating = rows.filter(({ deviation }) => deviation !== undefined)
    const bare = deviating.filter(({ deviation = '', justification }) => {
      const reason = squeeze(justification)
      return reason.length < shortest || reason === squeeze(deviation)
    })
    return {
      satisfied: bare.length === 0,
      found: {
        en: `${rows.length} rows, ${deviating.length} with a deviation, ${bare.length} of these without a reason`,
        'zh-CN': `共 ${rows.length} 行，其中 ${deviating.length} 行有差异，有差异而无理由的 ${bare.length} 行`,
      },
      places: bare.map(({ index }) => ({ pointer: `/standards/equivalence/${index}` })),
    }
  },
}
