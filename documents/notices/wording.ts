/** The text of a notice without its page: what its PDF will say, language by language. */
import type { NoticeContent } from '../../domain/notice.ts'
import type { NoticePart, NoticeText, NoticeWording } from '../../domain/notice-wording.ts'
import type { Bilingual } from '../../procedure/filing-policy.ts'
import { notices } from '../../procedure/notices.ts'
import type { Block } from './block.ts'
import { bodyOf } from './body.ts'

type Language = keyof Bilingual

function partOf(block: Block, language: Language): NoticePart {
  switch (block.kind) {
    case 'paragraph':
      return { text: block.text[language] }
    case 'section':
      return { ...partOf(block.block, language), heading: block.title[language] }
    case 'list':
      return { items: [...block.items] }
    case 'facts':
      return { facts: block.rows.map(([name, value]) => ({ name: name[language], value })) }
  }
}

export function wordingOf(content: NoticeContent): NoticeWording {
  const { title, article } = notices[content.kind]
  const body = bodyOf(content)
  const said = (language: Language): NoticeText => ({
    title: title[language],
    article: article[language],
    parts: body.map((block) => partOf(block, language)),
  })
  return { en: said('en'), 'zh-CN': said('zh-CN') }
}
