/** Every section of the outline is there, those without a rule say so (RFC 3647 §6). */
import type { OutlineEntry } from '../../../domain/document-report.ts'
import { policies, type TextCheck } from '../check.ts'
import { isChapter } from '../outline/sections.ts'

const numbers = (entries: readonly OutlineEntry[]) => entries.map(({ section }) => section)

/** “6.2, 6.3”, or a word where there are none. */
const list = (entries: readonly OutlineEntry[], none: string) => numbers(entries).join(', ') || none

export const sectionsOfOutline: TextCheck = {
  id: 'documents/cps/sections-of-outline',
  citation: 'RFC 3647 §6; GB/T 26855-2011',
  requirement:
    'Each section of the outline stands under its number; a section on which nothing is provided says “No stipulation”.',
  requirementZh: '提纲各节均应按编号列出；未作规定的，应写明“无规定”。',
  level: 'should',
  severity: 'minor',
  satisfy: {
    en: 'The missing sections, or “No stipulation” under their numbers and titles',
    'zh-CN': '补充所缺各节，或者在相应编号和标题下写明“无规定”',
  },
  reads: policies,
  judge: ({ outline }) => {
    const below = outline.filter(({ section }) => !isChapter({ number: section }))
    const of = (wanted: OutlineEntry['state']) => below.filter(({ state }) => state === wanted)
    const [missing, empty, renamed] = [of('missing'), of('empty'), of('other-title')]
    const good = below.length - missing.length - renamed.length
    return {
      satisfied: good === below.length,
      found: {
        en: `${good} of ${below.length} sections found; missing: ${list(missing, 'none')}; under another title: ${list(renamed, 'none')}; empty: ${list(empty, 'none')}`,
        'zh-CN': `${below.length} 节中找到 ${good} 节；缺少：${list(missing, '无')}；标题不同：${list(renamed, '无')}；内容为空：${list(empty, '无')}`,
      },
      places: [...renamed, ...empty].flatMap(({ place }) => place ?? []),
    }
  },
}
