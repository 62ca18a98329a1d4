/** The certificates and lists of a report, with what was found against them, grouped. */
import type { Content } from 'pdfmake/interfaces.js'
import type {
  CertificateReport,
  FileReport,
  ListReport,
  Report,
  ResponseReport,
} from '../../domain/report.ts'
import type { Bilingual } from '../../procedure/filing-policy.ts'
import { text } from '../notices/layout.ts'
import { clipped, ofName } from './clipped.ts'
import { entryOf, isFull, type Setting } from './entry.ts'
import { distinct, grouped, type Group } from './groups.ts'
import { headings, roleWords } from './words.ts'

/** Leaves room for what else tells certificates apart. */
const ofSubject = 160

/** Members of a group that are named one by one. */
const mostNamed = 12

export const heading = ({ en, 'zh-CN': zh }: Bilingual): Content => ({
  text: `${zh}  ${en}`,
  bold: true,
  fontSize: 12,
  outline: true,
  outlineText: zh,
  margin: [0, 12, 0, 4],
})

export const said = ({ en, 'zh-CN': zh }: Bilingual, more: object = {}): Content => ({
  stack: [
    text(clipped(zh, ofName), { fontSize: 9, ...more }),
    text(clipped(en, ofName), { fontSize: 8, color: '#444444', ...more }),
  ],
  margin: [0, 2, 0, 4],
})

/** The first of several, and how many more there are. */
export function named(names: readonly string[]): Content[] {
  const more = names.length - mostNamed
  return [
    ...names
      .slice(0, mostNamed)
      .map((name) => text(clipped(name, ofName), { fontSize: 9, bold: true })),
    ...(more > 0 ? [text(`另有${more}张 · and ${more} more`, { fontSize: 9 })] : []),
  ]
}

const nameOf = ({ role, subject, serialNumber, sha256 }: CertificateReport) =>
  `${roleWords[role]['zh-CN']} ${roleWords[role].en} · ${clipped(subject, ofSubject)} · ${serialNumber} · SHA-256 ${sha256.slice(0, 16)}…`

interface FiledResponse extends ResponseReport, Pick<FileReport, 'fileName' | 'sha256'> {}

const responsesIn = (files: readonly FileReport[]): FiledResponse[] =>
  files.flatMap(({ fileName, sha256, responses = [] }) =>
    responses.map((each) => ({ ...each, fileName, sha256 })),
  )

const listName = ({ issuer, thisUpdate, sha256 }: ListReport) =>
  `${clipped(issuer, ofSubject)} · ${thisUpdate.slice(0, 10)} · SHA-256 ${sha256.slice(0, 16)}…`

const responseName = ({ fileName, producedAt, sha256 }: FiledResponse) =>
  `${clipped(fileName, ofSubject)} · ${producedAt?.slice(0, 10) ?? '–'} · SHA-256 ${sha256.slice(0, 16)}…`

const ofTheFirst: Bilingual = {
  en: 'Places are those in the first of them.',
  'zh-CN': '位置以其中第一张为准。',
}

function groupOf<T>({ findings, members }: Group<T>, name: (each: T) => string, setting: Setting) {
  if (isFull(setting)) {
    setting.left += findings.length
    return []
  }
  const entries = findings.flatMap((finding) => entryOf(finding, setting))
  return [
    { stack: named(members.map(name)), margin: [0, 8, 0, 2] } as Content,
    ...(members.length > 1 && findings.length > 0 ? [said(ofTheFirst)] : []),
    ...(findings.length === 0 ? [said(headings.nothing)] : entries),
  ]
}

export function certificateSections({ files }: Report, setting: Setting): Content[] {
  const certificates = distinct(files.flatMap((file) => file.certificates))
  const lists = files.flatMap((file) => file.lists).filter(({ findings }) => findings.length > 0)
  const responses = responsesIn(files)
  return [
    heading(headings.certificates),
    ...grouped(certificates, ({ role }) => role).flatMap((group) =>
      groupOf(group, nameOf, setting),
    ),
    ...(lists.length > 0 ? [heading(headings.lists)] : []),
    ...grouped(lists).flatMap((group) => groupOf(group, listName, setting)),
    ...(responses.length > 0 ? [heading(headings.responses)] : []),
    ...grouped(responses).flatMap((group) => groupOf(group, responseName, setting)),
  ]
}
