/** The documents and the form of a report: what is not satisfied, and what a person must confirm, with page and words. */
import type { Content } from 'pdfmake/interfaces.js'
import type { DocumentFinding, DocumentReport } from '../../domain/document-report.ts'
import type { Finding } from '../../domain/finding.ts'
import type { Report } from '../../domain/report.ts'
import { text } from '../notices/layout.ts'
import { heading, said } from './certificates.ts'
import { clipped, ofName } from './clipped.ts'
import { entryOf, placeText, type Setting } from './entry.ts'
import { isOpen, openOf } from './groups.ts'
import { headings } from './words.ts'

function confirmation({ check, citation, places, quote, requirementZh }: DocumentFinding): Content {
  const [place] = places
  const where = place ? ` · ${placeText(place)}` : ''
  return {
    stack: [
      text(`☐ ${requirementZh}`, { fontSize: 8.5 }),
      text(`${citation} · ${check}${where}`, { fontSize: 8, color: '#444444' }),
      ...(quote ? [text(`“${clipped(quote, ofName)}”`, { fontSize: 8, color: '#444444' })] : []),
    ],
    margin: [0, 2, 0, 2],
  }
}

function findingsOf(findings: readonly DocumentFinding[], setting: Setting): Content[] {
  const open = openOf(findings)
  const toConfirm = findings.filter((each) => !isOpen(each) && each.needsConfirmation)
  return [
    ...(open.length + toConfirm.length === 0 ? [said(headings.nothing)] : []),
    ...open.flatMap((finding) => entryOf(finding, setting)),
    ...(toConfirm.length > 0 ? [said(headings.confirm, { bold: true })] : []),
    ...toConfirm.map(confirmation),
  ]
}

function openOrNothing(findings: readonly Finding[], setting: Setting): Content[] {
  const open = openOf(findings)
  return open.length === 0
    ? [said(headings.nothing)]
    : open.flatMap((finding) => entryOf(finding, setting))
}

const title = ({ fileName, type, pages, sha256 }: DocumentReport) =>
  `${clipped(fileName, ofName)} · ${type}${pages === undefined ? '' : ` · ${pages}页 pages`} · SHA-256 ${sha256.slice(0, 16)}…`

function documentOf(report: DocumentReport, setting: Setting): Content[] {
  const { noText, findings } = report
  return [
    text(title(report), { bold: true, fontSize: 9, margin: [0, 8, 0, 2] }),
    ...(noText
      ? [
          said({
            en: `${headings.noText.en}: ${noText.en}`,
            'zh-CN': `${headings.noText['zh-CN']}：${noText['zh-CN']}`,
          }),
        ]
      : []),
    ...findingsOf(findings, setting),
  ]
}

/** Findings about the dossier as a whole, the documents and the form. */
export const documentSections = (
  { documents, form, dossier = [] }: Report,
  setting: Setting,
): Content[] => [
  ...(dossier.length > 0 ? [heading(headings.whole), ...openOrNothing(dossier, setting)] : []),
  ...(documents.length > 0 ? [heading(headings.documents)] : []),
  ...documents.flatMap((each) => documentOf(each, setting)),
  ...(form.length > 0 ? [heading(headings.form), ...findingsOf(form, setting)] : []),
]
