/** The statement has the nine chapters of the outline (RFC 3647 §6; GB/T 26855-2011). */
import type { OutlineEntry } from '../../../domain/document-report.ts'
import type { Bilingual } from '../../../procedure/filing-policy.ts'
import { policies, type TextCheck } from '../check.ts'
import { chaptersOf } from '../outline/find-outline.ts'

const named = (entries: readonly OutlineEntry[]): Bilingual => ({
  en: entries.map(({ section, title }) => `${section} ${title.en}`).join('; '),
  'zh-CN': entries.map(({ section, title }) => `${section} ${title['zh-CN']}`).join('；'),
})

export const nineChapters: TextCheck = {
  id: 'documents/cps/nine-chapters',
  citation: 'RFC 3647 §6; GB/T 26855-2011',
  requirement:
    'This section contains a recommended outline for a set of provisions, intended to serve as a checklist or (with some further development) a standard template for use by CP or CPS writers.',
  requirementZh: '证书策略和电子认证业务规则应具备提纲规定的九个部分；没有规定的部分应予写明。',
  level: 'must',
  severity: 'major',
  satisfy: {
    en: 'A document with the nine chapters of RFC 3647 §6 under their numbers and titles',
    'zh-CN': '按 RFC 3647 第 6 节的编号和标题载有九章的文件',
  },
  reads: policies,
  judge: ({ outline }) => {
    const chapters = chaptersOf(outline)
    const missing = chapters.filter(({ state }) => state === 'missing' || state === 'other-title')
    const there = chapters.filter((entry) => !missing.includes(entry))
    const places = there.flatMap(({ place }) => place ?? [])
    const [have, lack] = [named(there), named(missing)]
    const none = there.length === 0
    if (missing.length === 0)
      return {
        satisfied: true,
        found: { en: `Found: ${have.en}`, 'zh-CN': `已找到：${have['zh-CN']}` },
        places,
      }
    return {
      satisfied: false,
      found: {
        en: `Missing: ${lack.en}${none ? '' : `; found: ${have.en}`}`,
        'zh-CN': `缺少：${lack['zh-CN']}${none ? '' : `；已找到：${have['zh-CN']}`}`,
      },
      places,
    }
  },
}
