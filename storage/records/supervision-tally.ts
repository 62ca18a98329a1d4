/** What is counted of the items of supervision, as SQL: each column counts the items for which its condition holds. */
import { type RawBuilder, sql } from 'kysely'

export type Conditions<Name extends string> = Readonly<Record<Name, RawBuilder<boolean>>>

const kind = (name: string) => sql`i.kind = ${sql.lit(name)}`
export const isOpen = (name: string) => sql<boolean>`(${kind(name)} and i.state = 'open')`
export const isOverdue = (name: string, today: string) =>
  sql<boolean>`(${isOpen(name)} and i.due < ${today})`

const isFinding = (severity: string) =>
  sql<boolean>`(${isOpen('finding')} and i.severity = ${sql.lit(severity)})`

/** The columns of the board; days are ISO dates in Asia/Shanghai. */
export const boardConditions = (today: string, until: string) =>
  ({
    dutiesDue: sql<boolean>`(${isOpen('duty')} and i.due between ${today} and ${until})`,
    dutiesOverdue: isOverdue('duty', today),
    reportsWaiting: sql<boolean>`(${kind('duty')} and i.state = 'waiting')`,
    changesOpen: isOpen('change'),
    incidentsOpen: isOpen('incident'),
    findingsMinor: isFinding('minor'),
    findingsMajor: isFinding('major'),
    findingsSevere: isFinding('severe'),
    inspectionsOpen: isOpen('inspection'),
    inspectionsOverdue: isOverdue('inspection', today),
    complaintsOpen: isOpen('complaint'),
    complaintsOverdue: isOverdue('complaint', today),
    penaltiesOpen: isOpen('penalty'),
    exitsOpen: isOpen('exit'),
    endingsOpen: isOpen('ending'),
    expiring: sql<boolean>`(${isOpen('term')} and i.due between ${today} and ${until})`,
  }) as const satisfies Conditions<string>

const reports = sql`i.kind = 'duty' and i.label in ('annual-report', 'audit', 'final-report')`

/** The columns of the public compliance figures. */
export const complianceConditions = {
  reportsOnTime: sql<boolean>`(${reports} and i.state <> 'open' and not i.late)`,
  reportsLate: sql<boolean>`(${reports} and i.late)`,
  findingsOpen: isOpen('finding'),
  findingsClosed: sql<boolean>`(${kind('finding')} and i.state = 'closed')`,
  incidents: sql<boolean>`(${kind('incident')})`,
  inspections: sql<boolean>`(${kind('inspection')} and i.label <> 'cancelled' and i.closed_at is not null)`,
  complaintsAccepted: sql<boolean>`(${kind('complaint')} and i.label in ('accepted', 'upheld', 'partly-upheld', 'dismissed'))`,
  complaintsUpheld: sql<boolean>`(${kind('complaint')} and i.label in ('upheld', 'partly-upheld'))`,
} as const satisfies Conditions<string>

/** `count(*) filter (…) as name` for each. */
export const counted = (conditions: Conditions<string>) =>
  sql.join(
    Object.entries(conditions).map(
      ([name, holds]) => sql`(count(*) filter (where ${holds}))::integer as ${sql.ref(name)}`,
    ),
  )

/** `sum(name)` of each, under its own name. */
export const summed = (names: readonly string[], from: string) =>
  sql.join(
    names.map(
      (name) => sql`coalesce(sum(${sql.ref(`${from}.${name}`)}), 0)::integer as ${sql.ref(name)}`,
    ),
  )
