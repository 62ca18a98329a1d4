/** Builds the report of the technical checks as a PDF: Chinese first, English with it, short whatever it is about. */
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import type { Report } from '../../domain/report.ts'
import { styles, text } from '../notices/layout.ts'
import { authority } from '../notices/page.ts'
import { renderPdf } from '../pdf/render.ts'
import { certificateSections, said } from './certificates.ts'
import { documentSections } from './documents.ts'
import { newSetting, type Setting } from './entry.ts'
import { pathSection } from './paths.ts'
import { statusSection } from './status.ts'
import { aboutSection, summarySection, unreadableSection, type About } from './summary.ts'
import { headings } from './words.ts'

const centred = { alignment: 'center' }

const title = (): Content[] => [
  text(authority['zh-CN'], { ...centred, color: '#b00000', fontSize: 18, bold: true }),
  text(headings.title['zh-CN'], { ...centred, fontSize: 16, bold: true, margin: [0, 8, 0, 0] }),
  text(headings.title.en, { ...centred, fontSize: 11, color: '#444444', margin: [0, 0, 0, 10] }),
]

const leftOut = ({ left }: Setting): Content[] =>
  left === 0
    ? []
    : [
        said({
          en: `${left} more findings are not set here; they stand in the signed JSON.`,
          'zh-CN': `另有${left}项检查结果未在此列出，载于签名 JSON。`,
        }),
      ]

function definitionOf(report: Report, about: About): TDocumentDefinitions {
  const setting = newSetting()
  const content = [
    ...title(),
    aboutSection(report, about),
    ...summarySection(report),
    ...unreadableSection(report),
    ...pathSection(report),
    ...statusSection(report),
    ...certificateSections(report, setting),
    ...documentSections(report, setting),
  ]
  return {
    info: { title: `${headings.title['zh-CN']} ${about.dossier}`, author: authority['zh-CN'] },
    language: 'zh-CN',
    displayTitle: true,
    pageSize: 'A4',
    pageMargins: [72, 54, 72, 60],
    styles,
    content: [...content, ...leftOut(setting)],
    footer: (page: number, pages: number) => ({
      stack: [
        text(`${about.dossier} · 第${page}页 共${pages}页 · Page ${page} of ${pages}`, {
          style: 'small',
        }),
      ],
      alignment: 'right',
      margin: [72, 20, 72, 0],
    }),
  }
}

/** With room for the seal; the same report gives the same bytes. */
export const buildReport = (report: Report, about: About): Promise<Buffer> =>
  renderPdf({
    definition: definitionOf(report, about),
    at: report.at,
    signature: {
      at: report.at,
      name: authority['zh-CN'],
      reason: headings.title['zh-CN'],
      location: 'Beijing',
    },
  })
