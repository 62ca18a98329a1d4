/** Notices as documents: whole, in both languages, in the same bytes for the same notice. */
import { describe, expect, it } from '@jest/globals'
import { buildNotice } from '../../../documents/notices/build.ts'
import { runsOf } from '../../../documents/pdf/runs.ts'
import type { NoticeContent } from '../../../domain/notice.ts'
import { notices } from '../../../procedure/notices.ts'
import { itWith } from '../../support/tools.ts'
import { textOf, tight, wordsOffPage } from './rendered.ts'
import { issued, specimens } from './specimens.ts'

const verifyAt = 'https://example.org/verify/n1'
const built = (content: NoticeContent) => buildNotice({ ...issued(content), verifyAt })
const asking = (what: string): NoticeContent => ({
  kind: 'correction',
  items: [{ document: 'audit', what }],
})
const refusing = (text: string): NoticeContent => ({
  kind: 'refusal',
  reasons: [text],
  remedies: { reconsideration: text, litigation: text },
})

/** Every text in a content that is not in plain ASCII: what people wrote in the specimens. */
const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return /[^\x20-\x7e]/.test(value) ? [value] : []
  return typeof value === 'object' && value ? Object.values(value).flatMap(textsIn) : []
}

describe('A notice as a document', () => {
  itWith(
    'pdftotext',
    'of every kind is numbered, dated and says all in both languages',
    async () => {
      for (const { notice, caName } of specimens) {
        const text = tight(textOf(await buildNotice({ notice, caName, verifyAt })))
        const { title, article } = notices[notice.kind]
        const parts = [
          ...Object.values({ ...title, ...caName }),
          ...Object.values(article),
          ...[notice.number, notice.dossier, notice.to.name, verifyAt],
          ...['2026年11月21日', '21 November 2026', '工业和信息化部', '第1页共', 'Page 1 of'],
          ...['以中文文本为准', 'The Chinese text is authoritative'],
          ...textsIn(notice.content),
        ]
        const missing = parts.filter((part) => !text.includes(tight(part)))
        expect([notice.kind, ...missing]).toEqual([notice.kind])
      }
    },
  )

  itWith('pdftotext', 'names its days in Asia/Shanghai', async () => {
    const [receipt] = specimens
    if (!receipt) throw new Error('expected a specimen')
    // The specimen was received at 16:30 UTC on 20 November.
    expect(textOf(await buildNotice({ ...receipt, verifyAt }))).toContain('On 21 November 2026')
  })

  itWith(
    'pdftotext',
    'without exclusions, conditions or refused types has no such headings',
    async () => {
      const granted = specimens.find(({ notice }) => notice.kind === 'grant')?.notice.content
      if (granted?.kind !== 'grant') throw new Error('expected a specimen of a grant')
      const text = textOf(
        await built({ ...granted, excludedUses: [], conditions: [], refused: [] }),
      )
      for (const absent of ['Excluded uses', 'Conditions', 'not recognised'])
        expect(text).not.toContain(absent)
    },
  )

  it('says of itself which language and title it has', async () => {
    const pdf = (await built(asking('x'))).toString('latin1')
    expect(pdf).toContain('/Lang (zh-CN)')
    expect(pdf).toContain('/DisplayDocTitle true')
  })

  it('is the same bytes for the same notice, before and after others', async () => {
    const [first] = specimens
    if (!first) throw new Error('expected a specimen')
    const one = await buildNotice({ ...first, verifyAt })
    for (const each of specimens) await buildNotice({ ...each, verifyAt })
    expect((await buildNotice({ ...first, verifyAt })).equals(one)).toBe(true)
  })
})

describe('What people wrote, in a notice', () => {
  itWith('pdftotext', 'is there whole, over as many pages as it takes', async () => {
    const what = `Ελληνικά Кириллица 中文 Nguyễn ${'word '.repeat(2_000)}${'x'.repeat(400)} the end 完`
    const text = tight(textOf(await built(asking(what))))
    for (const part of ['Ελληνικά', 'Кириллица', '中文', 'Nguyễn', 'theend完'])
      expect(text).toContain(part)
    expect(text.match(/word/g)).toHaveLength(2_000)
    expect(text).toMatch(/Page[3-9]of/)
  })

  itWith('pdftotext', 'stays on the page, whatever it is', async () => {
    const hostile = {
      'long Chinese': '审查意见'.repeat(2_500),
      'one word': 'x'.repeat(10_000),
      'letters of two fonts without a blank': 'a「'.repeat(1_000),
      'blanks that do not break': 'a\u00a0'.repeat(1_000),
      'marks over marks': `a${'\u0301'.repeat(200)}`,
      'right to left': 'مرحبا بالعالم '.repeat(50),
      'empty lines': '\n'.repeat(100),
    }
    for (const [name, text] of Object.entries(hostile))
      expect([name, ...wordsOffPage(await built(refusing(text)), 60)]).toEqual([name])
  })

  it('has a glyph for every sign of GB 2312 and of European and Vietnamese alphabets', () => {
    const decoder = new TextDecoder('gb18030')
    const rows = Array.from({ length: 0xf7 - 0xb0 + 1 }, (_, row) => 0xb0 + row)
    const chinese = rows
      .flatMap((row) =>
        Array.from({ length: 94 }, (_, cell) => decoder.decode(Buffer.from([row, 0xa1 + cell]))),
      )
      .filter((sign) => /\p{Script=Han}/u.test(sign))
    expect(chinese).toHaveLength(6_763)
    const range = (from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, place) => String.fromCodePoint(from + place))
    const others = [...range(0x20, 0x7e), ...range(0xae, 0x24f), ...range(0x400, 0x4ff)]
    const all = [...chinese, ...others, ...range(0x1ea0, 0x1ef9)]
    expect(all.filter((sign) => runsOf(sign)[0]?.text !== sign)).toEqual([])
  })

  it('is shown by code point where no font has a glyph, and control characters are', () => {
    const shown = (text: string) =>
      runsOf(text)
        .map((run) => run.text)
        .join('')
    expect(shown('好😀')).toBe('好[U+1F600]')
    expect(shown('\u0000\u001b[31m\ud800')).toBe('[U+0000][U+001B][31m[U+D800]')
    expect(shown('مر')).toBe('[U+0645][U+0631]')
  })

  it('keeps its line breaks; marks of direction say nothing and are left out', () => {
    const shown = (text: string) =>
      runsOf(text)
        .map((run) => run.text)
        .join('')
    expect(shown('a\r\nb\rc\u2028d\te')).toBe('a\nb\nc\nd e')
    expect(shown('\u202eevil\u200b\u2066')).toBe('evil')
  })
})
