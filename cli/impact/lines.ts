/** What the impact of a rule set reads like: a line a dossier, and one for each change below it. */
import type { ReportChange } from '../../domain/report-change.ts'
import type { Surveyed } from './survey.ts'

type Judgement = ReportChange['before']

/** Names in certificates may hold anything: no control character reaches a terminal. */
const plain = (text: string) => text.replace(/[\p{Cc}\p{Cf}]/gu, '\ufffd')

function judgementText(judged: Judgement): string {
  if (!judged) return '–'
  return 'check' in judged
    ? `${judged.verdict} (${judged.severity})`
    : `${judged.verdict}, ${judged.revocation}`
}

function changeLine({ of, change, about, before, after }: ReportChange): string {
  const judged = after ?? before
  const what = judged && 'check' in judged ? `${judged.check} ` : ''
  const became = judged ? `: ${judgementText(before)} → ${judgementText(after)}` : ''
  return `  ${of} ${change} ${what}· ${plain(about['zh-CN'])} · ${plain(about.en)}${became}`
}

/** None for a dossier that is judged as it was. */
export function linesOf(surveyed: Surveyed): string[] {
  const { dossier } = surveyed
  switch (surveyed.kind) {
    case 'unexamined':
      return []
    case 'failed':
      return [`${dossier}: 无法判断 cannot be judged: ${plain(surveyed.reason)}`]
    case 'judged': {
      const { changes, blocking, judgedUnder, stage } = surveyed
      if (changes.length === 0) return []
      const under = `${judgedUnder.ruleSet}, ${judgedUnder.catalogue}`
      const head = `${dossier}: ${stage}; ${under}; 否决项 blocking ${blocking.now} → ${blocking.then}`
      return [head, ...changes.map(changeLine)]
    }
  }
}

export interface Counts {
  open: number
  different: number
  unexamined: number
  failed: number
}

export function count(counts: Counts, surveyed: Surveyed): void {
  counts.open += 1
  if (surveyed.kind === 'unexamined') counts.unexamined += 1
  else if (surveyed.kind === 'failed') counts.failed += 1
  else if (surveyed.changes.length > 0) counts.different += 1
}

export const countLines = ({ open, different, unexamined, failed }: Counts): string[] => [
  `未办结案卷${open}件：判定将有变化${different}件，尚未检查${unexamined}件，无法判断${failed}件`,
  `${open} open dossiers: ${different} would be judged differently, ${unexamined} not examined yet, ${failed} cannot be judged`,
]
