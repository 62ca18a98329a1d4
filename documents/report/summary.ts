/** The head of a report: what it is about, by which rules, and its findings by severity with the effect of each. */
import type { Content } from 'pdfmake/interfaces.js'
import { severities } from '../../domain/finding.ts'
import type { Report } from '../../domain/report.ts'
import { contentOf, text, textWidth } from '../notices/layout.ts'
import { facts } from '../notices/block.ts'
import { clipped, ofName } from './clipped.ts'
import { heading, said } from './certificates.ts'
import { authorship, effectWords, headings, severityWords, verdictWords } from './words.ts'

/** What a report is on: its dossier, and the certification authority as it names itself. */
export interface About {
  readonly dossier: string
  readonly caName: Readonly<Record<string, string | undefined>>
  /** SHA-256 of the JSON that this is a reading of. */
  readonly sha256: string
}

const row = (of: keyof typeof headings, value: string) =>
  [headings[of]['zh-CN'], headings[of].en, value] as const

export function aboutSection({ at, ruleSet, catalogue, summary }: Report, about: About): Content {
  const { files, certificates } = summary
  const names = [...new Set([about.caName['zh-CN'], about.caName.en])].filter(Boolean).join('\n')
  return contentOf(
    facts(
      row('dossier', about.dossier),
      ...(names ? [row('applicant', names)] : []),
      row('at', `${at} (UTC)`),
      row('rules', `${ruleSet}\n${catalogue}`),
      row('files', `${files} / ${certificates}`),
      // In two lines of its own: it is read aloud and compared.
      row('digest', `${about.sha256.slice(0, 32)}\n${about.sha256.slice(32)}`),
    ),
  )
}

const countColumns = ['fail', 'warn', 'undetermined'] as const
const countWidth = 84
/** That of the layout engine, left and right. */
const cellPadding = 16

const cell = (value: string, more: object = {}) => text(value, { fontSize: 9, ...more })

function severityTable({ severities: counted }: Report): Content {
  const { severity } = headings
  const head = countColumns.map((verdict) =>
    cell(`${verdictWords[verdict]['zh-CN']}\n${verdictWords[verdict].en}`, { fontSize: 8 }),
  )
  const rows = severities.map((each) => [
    {
      stack: [
        cell(`${severityWords[each]['zh-CN']} ${severityWords[each].en}`, { bold: true }),
        said(effectWords[each]),
      ],
    },
    ...countColumns.map((verdict) => cell(String(counted[each][verdict]))),
  ])
  return {
    table: {
      dontBreakRows: true,
      widths: [textWidth - 3 * countWidth, ...countColumns.map(() => countWidth - cellPadding)],
      body: [[cell(`${severity['zh-CN']}\n${severity.en}`, { fontSize: 8 }), ...head], ...rows],
    },
    layout: 'lightHorizontalLines',
  }
}

export function summarySection(report: Report): Content[] {
  const { pass, notApplicable, notEffective, blocking } = report.summary
  const counted = `${verdictWords.pass['zh-CN']} ${verdictWords.pass.en}: ${pass} · ${verdictWords['not-applicable']['zh-CN']} ${verdictWords['not-applicable'].en}: ${notApplicable} · ${verdictWords['not-effective']['zh-CN']} ${verdictWords['not-effective'].en}: ${notEffective}`
  return [
    heading(headings.bySeverity),
    text(`${headings.blocking['zh-CN']} ${headings.blocking.en}: ${blocking}`, {
      bold: true,
      color: blocking > 0 ? '#b00000' : '#006000',
    }),
    severityTable(report),
    cell(counted, { margin: [0, 6, 0, 4] }),
    said(authorship),
  ]
}

const mostUnread = 100

export const unreadableSection = ({ files }: Report): Content[] => {
  const unread = files.filter(({ unreadable }) => unreadable)
  if (unread.length === 0) return []
  return [
    heading(headings.unreadable),
    ...unread.slice(0, mostUnread).map(({ fileName, sha256, unreadable }) => ({
      stack: [
        cell(`${clipped(fileName, ofName)} · SHA-256 ${sha256.slice(0, 16)}…`, { bold: true }),
        said({ en: unreadable?.en ?? '', 'zh-CN': unreadable?.['zh-CN'] ?? '' }),
      ],
    })),
  ]
}
