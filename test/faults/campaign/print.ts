/** What a campaign found, for people. */
import type { Report } from './run.ts'

/** Of each invariant, so many are told; the count says the rest. */
const most = 10

const list = (counts: Readonly<Record<string, number | undefined>>): string =>
  Object.entries(counts)
    .map(([what, count]) => `${count} ${what}`)
    .join(', ')

export function print(report: Report): string {
  const { seconds, read } = report
  const figures = [
    `seed        ${report.seed}`,
    `dossiers    ${report.dossiers}: ${list(report.ways)}`,
    `acts        ${report.acts} answered, ${report.repeated} requests repeated`,
    `faults      ${report.faults}: ${list(report.kinds)}`,
    ...(report.notFilled
      ? ['            no disk was filled: that takes Linux and the right to mount (root)']
      : []),
    `ended       ${list(report.ended) || 'nothing'} by itself, and was started again`,
    `read again  ${list({ ...read })}`,
    `took        ${seconds.people} s with people, ${seconds.examination} s of examination`,
    '',
  ]
  const found = Object.entries(report.violations).flatMap(([invariant, violations]) => [
    `${violations.length === 0 ? '✓' : '✗'} ${invariant}`,
    ...violations.slice(0, most).map((each) => `    ${each}`),
    ...(violations.length > most ? [`    and ${violations.length - most} more`] : []),
  ])
  return [...figures, ...found, '', `${report.violated} violations`, ''].join('\n')
}
