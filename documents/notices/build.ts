/** Builds a notice as a PDF: number, date, addressee, body in Chinese and English, and a code that leads to its verification. */
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import type { Notice, NoticeContent } from '../../domain/notice.ts'
import type { Bilingual } from '../../procedure/filing-policy.ts'
import { notices } from '../../procedure/notices.ts'
import { dateInShanghai } from '../../procedure/working-days.ts'
import { renderPdf } from '../pdf/render.ts'
import { runsOf } from '../pdf/runs.ts'
import { type Block, dayOf } from './block.ts'
import { grant, publication, refusal } from './decision.ts'
import { acceptance, correction, nonAcceptance, receipt, supplement } from './intake.ts'
import * as review from './review.ts'

const authority: Bilingual = {
  en: 'Ministry of Industry and Information Technology',
  'zh-CN': '工业和信息化部',
}

export interface IssuedNotice {
  readonly notice: Notice & Required<Pick<Notice, 'number' | 'issuedAt'>>
  readonly caName: Readonly<Record<string, string | undefined>>
  /** Where anybody can verify the notice; in the code on its face. */
  readonly verifyAt: string
}

function bodyOf(content: NoticeContent): Block[] {
  switch (content.kind) {
    case 'receipt':
      return receipt(content)
    case 'correction':
      return correction(content)
    case 'acceptance':
      return acceptance(content)
    case 'non-acceptance':
      return nonAcceptance(content)
    case 'time-needed':
      return review.timeNeeded(content)
    case 'extension':
      return review.extension(content)
    case 'supplement':
      return supplement(content)
    case 'consultation':
      return review.consultation(content)
    case 'inspection':
      return review.inspection(content)
    case 'interested-party':
      return review.interestedParty(content)
    case 'hearing-rights':
      return review.hearingRights(content)
    case 'hearing':
      return review.hearing(content)
    case 'grant':
      return grant(content)
    case 'refusal':
      return refusal(content)
    case 'publication':
      return publication(content)
  }
}

const both = ({ en, 'zh-CN': zh }: Bilingual, more: object = {}): Content => ({
  stack: [
    { text: runsOf(zh), ...more },
    { text: runsOf(en), ...more, style: 'english' },
  ],
  margin: [0, 0, 0, 6],
})

function contentOf(block: Block): Content {
  switch (block.kind) {
    case 'paragraph':
      return both(block.text)
    case 'heading':
      return both(block.text, { bold: true })
    case 'list':
      return { ol: block.items.map((item) => ({ text: runsOf(item) })), margin: [12, 0, 0, 8] }
    case 'facts':
      return {
        table: {
          widths: [130, '*'],
          body: block.rows.map(([name, value]) => [
            { text: `${name['zh-CN']}\n${name.en}`, style: 'english' },
            { text: runsOf(value) },
          ]),
        },
        layout: 'lightHorizontalLines',
        margin: [0, 2, 0, 8],
      }
  }
}

function definitionOf({ notice, caName, verifyAt }: IssuedNotice): TDocumentDefinitions {
  const { title, article } = notices[notice.kind]
  const day = dayOf(dateInShanghai(notice.issuedAt))
  const about = [caName['zh-CN'], caName.en].filter(Boolean).join(' · ')
  return {
    info: { title: `${title['zh-CN']} ${notice.number}`, author: authority['zh-CN'] },
    language: 'zh-CN',
    pageSize: 'A4',
    pageMargins: [64, 64, 64, 72],
    styles: { english: { fontSize: 9, color: '#444444' } },
    content: [
      { text: authority['zh-CN'], alignment: 'center', color: '#b00000', fontSize: 22, bold: true },
      { text: authority.en, alignment: 'center', style: 'english', margin: [0, 0, 0, 10] },
      {
        canvas: [
          { type: 'line', x1: 0, y1: 0, x2: 467, y2: 0, lineWidth: 1.5, lineColor: '#b00000' },
        ],
      },
      {
        text: title['zh-CN'],
        alignment: 'center',
        fontSize: 17,
        bold: true,
        margin: [0, 16, 0, 0],
      },
      { text: title.en, alignment: 'center', style: 'english' },
      { text: notice.number, alignment: 'center', margin: [0, 4, 0, 14] },
      both({ 'zh-CN': `${notice.to.name}：`, en: `To ${notice.to.name}` }),
      both({ 'zh-CN': `案卷 ${notice.dossier} ${about}`, en: `Case ${notice.dossier}, ${about}` }),
      ...bodyOf(notice.content).map(contentOf),
      both({ 'zh-CN': `依据：${article['zh-CN']}`, en: `Basis: ${article.en}` }),
      {
        columns: [
          { qr: verifyAt, fit: 80 },
          {
            stack: [
              { text: authority['zh-CN'], bold: true },
              { text: `${day['zh-CN']}（电子签章）` },
              { text: `${authority.en}, ${day.en} (electronic seal)`, style: 'english' },
              { text: '以中文文本为准。The Chinese text is authoritative.', style: 'english' },
            ],
            alignment: 'right',
          },
        ],
        margin: [0, 18, 0, 0],
        unbreakable: true,
      },
    ],
    footer: (page, pages) => ({
      text: `${notice.number}   ${page} / ${pages}`,
      alignment: 'center',
      style: 'english',
    }),
  }
}

/** The PDF with room for its seal; the same notice gives the same bytes. */
export const buildNotice = (issued: IssuedNotice): Promise<Buffer> =>
  renderPdf({
    definition: definitionOf(issued),
    at: issued.notice.issuedAt,
    signature: {
      at: issued.notice.issuedAt,
      name: authority['zh-CN'],
      reason: issued.notice.number,
      location: 'Beijing',
    },
  })
