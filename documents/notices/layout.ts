/** How the blocks of a notice are set: Chinese first, English below it, smaller and grey. */
import type { Content, CustomTableLayout } from 'pdfmake/interfaces.js'
import type { Bilingual } from '../../procedure/filing-policy.ts'
import { runsOf } from '../pdf/runs.ts'
import type { Block } from './block.ts'

/** Points between the margins of an A4 page. */
export const textWidth = 451
const nameWidth = 124
const rowPadding = 3

export const styles = {
  english: { fontSize: 9, color: '#444444' },
  small: { fontSize: 8, color: '#444444' },
}

/** Widths are given in points: a table that fits itself to its content would grow with a long word, off the page. */
const rules: CustomTableLayout = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0,
  hLineColor: () => '#bbbbbb',
  paddingLeft: () => 0,
  paddingRight: () => 0,
  paddingTop: () => rowPadding,
  paddingBottom: () => rowPadding,
}

export const text = (value: string, more: object = {}): Content => ({
  text: runsOf(value),
  ...more,
})

const both = ({ en, 'zh-CN': zh }: Bilingual, more: object = {}): Content => ({
  stack: [text(zh, more), text(en, { ...more, style: 'english' })],
  margin: [0, 0, 0, 8],
})

const itemsOf = (items: readonly string[]): Content => ({
  ol: items.map((item) => text(item, { margin: [0, 0, 0, 3] })),
  margin: [12, 0, 0, 8],
})

const rowsOf = (rows: Extract<Block, { kind: 'facts' }>['rows']): Content => ({
  table: {
    widths: [nameWidth, textWidth - nameWidth],
    body: rows.map(([{ en, 'zh-CN': zh }, value]) => [
      [text(zh), text(en, { style: 'small' })],
      text(value),
    ]),
  },
  layout: rules,
  margin: [0, 2, 0, 10],
})

/** Short enough that heading and text may stand on one page together. */
const isShort = (item: Content): boolean => JSON.stringify(item).length < 4_000

function sectionOf({ title, block }: Extract<Block, { kind: 'section' }>): Content {
  const content = contentOf(block)
  const heading = {
    stack: [
      text(title['zh-CN'], { bold: true, outline: true, outlineText: title['zh-CN'] }),
      text(title.en, { bold: true, style: 'english' }),
    ],
    margin: [0, 2, 0, 4],
  } as Content
  return { stack: [heading, content], unbreakable: isShort(content) }
}

/** A block as the layout engine takes it. */
export function contentOf(block: Block): Content {
  switch (block.kind) {
    case 'paragraph':
      return both(block.text)
    case 'section':
      return sectionOf(block)
    case 'list':
      return itemsOf(block.items)
    case 'facts':
      return rowsOf(block.rows)
  }
}
