/** How heavy a finding is: as whoever recorded it says, or by where it came from. */

export const severities = ['minor', 'major', 'severe'] as const
export type Severity = (typeof severities)[number]

/** Sources of findings, with the severity of those that do not say theirs (policy). */
const bySource = {
  complaint: 'major',
  penalty: 'severe',
  probe: 'major',
  // The CA is no longer recognised at home: the recognition itself is in question.
  'partner-list': 'severe',
  duty: 'major',
  change: 'minor',
  incident: 'major',
  inspection: 'major',
  observation: 'severe',
} as const satisfies Record<string, Severity>

export type FindingSource = keyof typeof bySource
export const findingSources = Object.keys(bySource) as [FindingSource, ...FindingSource[]]

export const severityOf = ({
  source,
  severity,
}: {
  readonly source: FindingSource
  readonly severity?: Severity | undefined
}): Severity => severity ?? bySource[source]
