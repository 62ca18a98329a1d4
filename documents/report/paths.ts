/** The paths and the status of the samples of a report; equal ones are counted together. */
import type { Content } from 'pdfmake/interfaces.js'
import type { PathReport } from '../../domain/path-report.ts'
import type { Report } from '../../domain/report.ts'
import { text } from '../notices/layout.ts'
import { clipped } from './clipped.ts'
import { heading, named, said } from './certificates.ts'
import { headings, pathWords, revocationWords } from './words.ts'

/** Leaves room for the hash. */
const ofSubject = 160
/** Groups that are set; the others are counted. */
const mostGroups = 60

const keyOf = ({ verdict, revocation, reason, revocationReason }: PathReport) =>
  JSON.stringify([verdict, revocation, reason?.en, revocationReason?.en])

function alike(paths: readonly PathReport[]): PathReport[][] {
  const groups = new Map<string, PathReport[]>()
  for (const path of paths) groups.set(keyOf(path), [...(groups.get(keyOf(path)) ?? []), path])
  return [...groups.values()]
}

const clauseOf = (reason: PathReport['reason']): Content[] =>
  reason
    ? [
        said({
          en: `${reason.en} (${reason.clause})`,
          'zh-CN': `${reason['zh-CN']}（${reason.clause}）`,
        }),
      ]
    : []

function groupOf(paths: readonly PathReport[]): Content[] {
  const [first] = paths
  if (!first) return []
  const [path, status] = [pathWords[first.verdict], revocationWords[first.revocation]]
  const isSound = first.verdict === 'valid' && first.revocation === 'good'
  return [
    text(`${path['zh-CN']}，${status['zh-CN']} · ${path.en}, ${status.en} · ${paths.length}`, {
      fontSize: 9.5,
      bold: true,
      color: isSound ? '#006000' : '#b00000',
      margin: [0, 6, 0, 2],
    }),
    ...clauseOf(first.reason),
    ...clauseOf(first.revocationReason),
    ...named(
      paths.map(
        ({ subject, certificate }) =>
          `${clipped(subject, ofSubject)} · SHA-256 ${certificate.slice(0, 16)}…`,
      ),
    ),
  ]
}

export function pathSection({ paths }: Report): Content[] {
  if (paths.length === 0) return []
  const groups = alike(paths)
  const more = groups.slice(mostGroups).flat().length
  return [
    heading(headings.samples),
    ...groups.slice(0, mostGroups).flatMap(groupOf),
    ...(more > 0 ? [text(`另有${more}张 · and ${more} more`, { fontSize: 9 })] : []),
  ]
}
