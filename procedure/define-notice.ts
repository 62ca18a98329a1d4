/** What a kind of written notice is: its name, the article that it rests on, and the series that it is numbered in. */
import type { Bilingual } from './filing-policy.ts'

export interface NoticeKindRule {
  readonly title: Bilingual
  readonly article: Bilingual
  /** The word of its series in a number (文号): notices of one series are numbered without gaps in each year. */
  readonly series: string
}

/** Laws that notices rest on, as their articles are cited. */
export const noticeLaws = {
  ALL: ['Administrative License Law', '《中华人民共和国行政许可法》'],
  APL: ['Administrative Penalty Law', '《中华人民共和国行政处罚法》'],
  ESL: ['Electronic Signature Law', '《中华人民共和国电子签名法》'],
} as const

/** `article`: the law, then the article in figures and in Chinese. */
export function defineNotice(
  title: readonly [en: string, zh: string],
  [law, en, zh]: readonly [law: keyof typeof noticeLaws, en: string, zh: string],
  series: string,
): NoticeKindRule {
  const [name, chinese] = noticeLaws[law]
  return {
    title: { en: title[0], 'zh-CN': title[1] },
    article: { en: `${name} art. ${en}`, 'zh-CN': `${chinese}第${zh}条` },
    series,
  }
}
