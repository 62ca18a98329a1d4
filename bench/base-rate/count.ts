/** Counts the verdicts of every check over a folder of CA certificates. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { catalogue } from '../../checks/catalogue.ts'
import { examine } from '../../checks/examine.ts'
import type { Finding, Verdict } from '../../domain/finding.ts'
import type { FileReport } from '../../domain/report.ts'

export interface Row {
  readonly check: string
  readonly severity: Finding['severity']
  readonly verdicts: Readonly<Record<Verdict, number>>
  /** Failures of certificates whose service the trusted lists show as granted. */
  readonly amongGranted: number
}

export interface Counts {
  readonly certificates: number
  readonly granted: number
  readonly rows: readonly Row[]
}

/** Fixed, so that the document changes only with the checks. */
const at = '2026-11-21T00:00:00.000Z'

const none: Readonly<Record<Verdict, number>> = {
  ...{ pass: 0, fail: 0, warn: 0, undetermined: 0 },
  ...{ 'not-applicable': 0, 'not-effective': 0 },
}

/** The files of services that the index of the corpus shows as granted; none where there is no index. */
function grantedIn(corpus: string): ReadonlySet<string> {
  const index = path.join(corpus, 'index.json')
  if (!existsSync(index)) return new Set()
  const services = JSON.parse(readFileSync(index, 'utf8')) as { file: string; status: string }[]
  return new Set(services.filter(({ status }) => status === 'granted').map(({ file }) => file))
}

function reportsOn(corpus: string): readonly FileReport[] {
  const names = readdirSync(corpus, { recursive: true, encoding: 'utf8' })
  const files = names
    .filter((name) => name.endsWith('.der'))
    .sort()
    .map((name) => ({
      ...{ document: name, fileName: name, type: 'ca-certificate' },
      bytes: readFileSync(path.join(corpus, name)),
    }))
  const steps = examine(files, { at, ruleSet: 'ESL-2019+Measures-2015' })
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value.files
}

export function countVerdicts(corpus: string): Counts {
  const reports = reportsOn(corpus)
  const granted = grantedIn(corpus)
  const found = reports.flatMap(({ document, certificates }) =>
    certificates.flatMap(({ findings }) => findings.map((finding) => ({ document, finding }))),
  )
  const rows = catalogue.map(({ id, severity }): Row => {
    const each = found.filter(({ finding }) => finding.check === id)
    const verdicts = { ...none }
    for (const { finding } of each) verdicts[finding.verdict] += 1
    const amongGranted = each.filter(
      ({ document, finding }) => finding.verdict === 'fail' && granted.has(document),
    ).length
    return { check: id, severity, verdicts, amongGranted }
  })
  return { certificates: reports.length, granted: granted.size, rows }
}
