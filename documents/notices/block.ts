/** What a notice is built of: paragraphs, lists and facts, each in Chinese, which is authoritative, and in English. */
import type { Bilingual } from '../../procedure/filing-policy.ts'

export type Block =
  | { readonly kind: 'paragraph'; readonly text: Bilingual }
  | { readonly kind: 'section'; readonly title: Bilingual; readonly block: Block }
  /** Texts that people wrote stand as they wrote them, in whatever language. */
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [Bilingual, string])[] }

export const paragraph = (zh: string, en: string): Block => ({
  kind: 'paragraph',
  text: { en, 'zh-CN': zh },
})
export const section = (zh: string, en: string, block: Block): Block => ({
  kind: 'section',
  title: { en, 'zh-CN': zh },
  block,
})
export const list = (items: readonly string[]): Block => ({ kind: 'list', items })
export const facts = (
  ...rows: readonly (readonly [zh: string, en: string, value: string])[]
): Block => ({
  kind: 'facts',
  rows: rows.map(([zh, en, value]) => [{ en, 'zh-CN': zh }, value]),
})

/** 2026年11月21日, 21 November 2026: a day of Asia/Shanghai (ISO date). */
export function dayOf(date: string): Bilingual {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const english = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
  return {
    en: english.format(new Date(`${date}T00:00:00Z`)),
    'zh-CN': `${year}年${month}月${day}日`,
  }
}
