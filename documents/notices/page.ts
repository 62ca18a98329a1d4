/** The page of a notice: letterhead and number above, seal and code below, and which text is authoritative on every page. */
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import type { Notice } from '../../domain/notice.ts'
import type { Bilingual } from '../../procedure/filing-policy.ts'
import { notices } from '../../procedure/notices.ts'
import { dateInShanghai } from '../../procedure/working-days.ts'
import { dayOf, facts } from './block.ts'
import { bodyOf } from './body.ts'
import { contentOf, styles, text, textWidth } from './layout.ts'

export const authority: Bilingual = {
  en: 'Ministry of Industry and Information Technology',
  'zh-CN': '工业和信息化部',
}
const red = '#b00000'
const codeSize = 84
const sealWidth = 210

export interface IssuedNotice {
  readonly notice: Notice & Required<Pick<Notice, 'number' | 'issuedAt'>>
  readonly caName: Readonly<Record<string, string | undefined>>
  /** Where anybody can verify the notice; in the code on its face. */
  readonly verifyAt: string
}

const rule = (lineWidth: number, y: number) =>
  ({ type: 'line', x1: 0, y1: y, x2: textWidth, y2: y, lineWidth, lineColor: red }) as const

function head({ notice }: IssuedNotice): Content[] {
  const { title } = notices[notice.kind]
  const centred = { alignment: 'center' }
  return [
    text(authority['zh-CN'], {
      ...centred,
      color: red,
      fontSize: 27,
      bold: true,
      characterSpacing: 6,
    }),
    text(authority.en, { ...centred, color: red, fontSize: 10, margin: [0, 0, 0, 8] }),
    text(notice.number, { ...centred, fontSize: 11, margin: [0, 0, 0, 8] }),
    { canvas: [rule(2, 0), rule(0.5, 3)] },
    text(title['zh-CN'], {
      ...centred,
      fontSize: 18,
      bold: true,
      margin: [0, 14, 0, 0],
      outline: true,
      outlineText: title['zh-CN'],
    }),
    text(title.en, { ...centred, fontSize: 12, color: '#444444', margin: [0, 0, 0, 10] }),
  ]
}

function about({ notice, caName }: IssuedNotice): Content {
  const { article } = notices[notice.kind]
  const names = [...new Set([caName['zh-CN'], caName.en])].filter(Boolean).join('\n')
  return contentOf(
    facts(
      ['主送', 'To', notice.to.name],
      ['案卷号', 'Case', notice.dossier],
      ...(names ? ([['认证机构', 'Certification authority', names]] as const) : []),
      ['依据', 'Basis', `${article['zh-CN']}\n${article.en}`],
    ),
  )
}

function seal({ notice }: IssuedNotice): Content {
  const day = dayOf(dateInShanghai(notice.issuedAt))
  const lines = [
    text(authority['zh-CN'], { fontSize: 13, bold: true, color: red }),
    text(authority.en, { fontSize: 8, color: red }),
    text('电子签章 Electronic seal', { color: red, margin: [0, 4, 0, 4] }),
    text(day['zh-CN']),
    text(day.en, { style: 'english' }),
  ]
  return {
    table: { widths: [sealWidth], body: [[{ stack: lines, margin: [4, 2, 4, 2] }]] },
    layout: { hLineColor: () => red, vLineColor: () => red },
    alignment: 'center',
  }
}

const foot = (issued: IssuedNotice): Content => ({
  columns: [
    { qr: issued.verifyAt, fit: codeSize, width: codeSize + 8 },
    {
      stack: [
        text('扫码核验'),
        text('Scan to verify', { style: 'english' }),
        text(issued.verifyAt, { style: 'small', link: issued.verifyAt, margin: [0, 4, 8, 0] }),
      ],
      width: '*',
    },
    { stack: [seal(issued)], width: sealWidth + 12 },
  ],
  margin: [0, 12, 0, 0],
  unbreakable: true,
})

const footer = (number: string) => (page: number, pages: number) => ({
  columns: [
    [
      text('以中文文本为准，英文译文仅供参考。', { style: 'small' }),
      text('The Chinese text is authoritative; the English is a translation for information.', {
        style: 'small',
      }),
    ],
    {
      stack: [
        text(number, { style: 'small' }),
        text(`第${page}页 共${pages}页 · Page ${page} of ${pages}`, { style: 'small' }),
      ],
      alignment: 'right' as const,
      width: 150,
    },
  ],
  margin: [72, 20, 72, 0] as [number, number, number, number],
})

/** The notice as the layout engine takes it. */
export function definitionOf(issued: IssuedNotice): TDocumentDefinitions {
  const { notice } = issued
  return {
    info: {
      title: `${notices[notice.kind].title['zh-CN']} ${notice.number}`,
      author: authority['zh-CN'],
      subject: notices[notice.kind].title.en,
    },
    language: 'zh-CN',
    displayTitle: true,
    pageSize: 'A4',
    pageMargins: [72, 60, 72, 76],
    styles,
    content: [
      ...head(issued),
      about(issued),
      ...bodyOf(notice.content).map(contentOf),
      foot(issued),
    ],
    footer: footer(notice.number),
  }
}
