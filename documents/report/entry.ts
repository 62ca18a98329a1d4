/** How one finding is set: severity and verdict, clause and requirement, what was found, where, and what satisfies it. */
import type { Content } from 'pdfmake/interfaces.js'
import type { DocumentFinding, TextPlace } from '../../domain/document-report.ts'
import type { Finding } from '../../domain/finding.ts'
import type { Bilingual } from '../../procedure/filing-policy.ts'
import { text, textWidth } from '../notices/layout.ts'
import { clipped, ofBeginning, ofSentence } from './clipped.ts'
import { headings, severityWords, verdictWords } from './words.ts'

/** Entries that are set; the others are counted, and stand in the JSON. */
export const mostEntries = 400

/** What has been set so far. */
export interface Setting {
  entries: number
  left: number
  /** Characters that long sentences may still take. */
  room: number
  /** Number of the entry at which the requirement of a check was given. */
  readonly first: Map<string, number>
}
export const newSetting = (): Setting => ({ entries: 0, left: 0, room: 60_000, first: new Map() })

const labelWidth = 94
const colours: Readonly<Record<Finding['severity'], string>> = {
  block: '#b00000',
  major: '#a05000',
  minor: '#444444',
  info: '#444444',
}

type Row = readonly [label: Bilingual, ...lines: (string | undefined)[]]

export const isFull = ({ entries }: Setting): boolean => entries >= mostEntries

/** A sentence whole as long as there is room for long ones, else its beginning. */
function within(setting: Setting, sentence: string): string {
  const shown = clipped(sentence, setting.room > 0 ? ofSentence : ofBeginning)
  setting.room -= shown.length
  return shown
}

/** Lines that people of either language read, the Chinese first. */
const linesOf = (said: Bilingual | undefined, setting: Setting) =>
  said ? [...new Set([said['zh-CN'], said.en])].map((line) => within(setting, line)) : []

/** Page, line or paragraph of a document; a pointer into the form. */
export const placeText = ({ page, line, paragraph, pointer }: TextPlace): string =>
  [
    page && `第${page}页 p. ${page}`,
    line && `第${line}行 l. ${line}`,
    paragraph && `第${paragraph}段 par. ${paragraph}`,
    pointer,
  ]
    .filter(Boolean)
    .join(', ')

const mostPlaces = 6

function whereOf(finding: Finding | DocumentFinding): string[] {
  const { der } = finding
  const places = 'places' in finding ? finding.places : []
  const more = places.length - mostPlaces
  return [
    ...(der
      ? [
          `${der.path}`,
          `第${der.offset}字节，长${der.length} · byte ${der.offset}, length ${der.length}`,
        ]
      : []),
    ...places.slice(0, mostPlaces).map(placeText),
    ...(more > 0 ? [`+ ${more}`] : []),
  ]
}

const quoteOf = (finding: Finding | DocumentFinding, setting: Setting) =>
  'quote' in finding && finding.quote !== undefined ? within(setting, finding.quote) : undefined

function rowsOf(finding: Finding | DocumentFinding, setting: Setting): Row[] {
  const { check, requirement, requirementZh, found, satisfy } = finding
  const before = setting.first.get(check)
  if (before === undefined) setting.first.set(check, setting.entries)
  const asBefore = `见第${before}项 · as at no. ${before}`
  return [
    [headings.requirement, ...(before === undefined ? [requirementZh, requirement] : [asBefore])],
    [headings.found, ...linesOf(found, setting)],
    [headings.where, ...whereOf(finding)],
    [headings.quote, quoteOf(finding, setting)],
    [headings.satisfy, ...(before === undefined ? linesOf(satisfy, setting) : [asBefore])],
  ]
}

/** Short texts in two columns, without a table: tables of this number take the layout engine a multiple of the time. */
const setRow = ([label, ...lines]: Row): Content => ({
  columns: [
    text(`${label['zh-CN']} ${label.en}`, { width: labelWidth, fontSize: 7, color: '#666666' }),
    {
      stack: lines
        .filter((line) => line !== undefined)
        .map((line) => text(line, { fontSize: 8.5 })),
      width: textWidth - labelWidth,
    },
  ],
})

/** Short enough that it may stand on one page whole. */
const isShort = (finding: Finding): boolean => JSON.stringify(finding).length < 4_000

/** A finding as an entry with its number; nothing once there are too many. */
export function entryOf(finding: Finding | DocumentFinding, setting: Setting): Content[] {
  if (isFull(setting)) {
    setting.left += 1
    return []
  }
  setting.entries += 1
  const { severity, verdict, citation, check } = finding
  const [grave, judged] = [severityWords[severity], verdictWords[verdict]]
  const title = `${setting.entries}. ${grave['zh-CN']} ${grave.en} · ${judged['zh-CN']} ${judged.en}`
  return [
    {
      stack: [
        text(title, { bold: true, fontSize: 9.5, color: colours[severity] }),
        text(`${citation} · ${check}`, { fontSize: 8.5, color: '#222222' }),
        ...rowsOf(finding, setting)
          .filter(([, ...lines]) => lines.some((line) => line !== undefined))
          .map(setRow),
      ],
      margin: [0, 4, 0, 4],
      unbreakable: isShort(finding),
    },
  ]
}
