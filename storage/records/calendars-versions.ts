/** Reading versions of calendars: what is built in, and what was proposed with what became of it. */
import { sql } from 'kysely'
import type { CalendarStatus, CalendarVersion } from '../../domain/calendar-version.ts'
import type { CalendarYear } from '../../domain/calendar-year.ts'
import { year2026 } from '../../procedure/calendars/2026.ts'
import { decodeCursor, page, type Page } from './cursor.ts'
import { fromJson } from './json.ts'
import type { Database } from './tables.ts'

/** What this release ships with; a confirmed version of the same year takes its place. */
export const builtInYears = [year2026]

export interface VersionQuery {
  readonly year?: number | undefined
  readonly after?: string | undefined
  readonly limit: number
}

/** Proposals with what was decided; `replaced` when a later version of the year was confirmed. */
const proposals = (database: Database) =>
  database
    .selectFrom('calendar_proposals as p')
    .leftJoin('calendar_decisions as d', 'd.proposal', 'p.id')
    .select(['p.id', 'p.version', 'p.arrangement', 'p.by_sub', 'p.by_name', 'p.at', 'd.reason'])
    .select(['d.by_sub as decided_sub', 'd.by_name as decided_name', 'd.at as decided_at'])
    .select(
      sql<CalendarStatus>`case when d.outcome is null then 'proposed'
        when d.outcome <> 'confirmed' then d.outcome
        when exists (select from calendar_proposals later join calendar_decisions c
          on c.proposal = later.id and c.outcome = 'confirmed'
          where later.year = p.year and later.version > p.version) then 'replaced'
        else 'loaded' end`.as('status'),
    )
type Row = Awaited<ReturnType<ReturnType<typeof proposals>['executeTakeFirstOrThrow']>>

const toVersion = (row: Row): CalendarVersion => ({
  proposal: row.id,
  version: row.version,
  status: row.status,
  arrangement: fromJson<CalendarYear>(row.arrangement),
  proposedBy: { sub: row.by_sub, name: row.by_name },
  proposedAt: row.at,
  ...(row.decided_sub !== null && {
    decidedBy: { sub: row.decided_sub, name: row.decided_name ?? '' },
    decidedAt: row.decided_at ?? '',
  }),
  ...(row.reason !== null && { reason: row.reason }),
})

export async function findVersion(
  database: Database,
  proposal: string,
): Promise<CalendarVersion | undefined> {
  const row = await proposals(database).where('p.id', '=', proposal).executeTakeFirst()
  return row && toVersion(row)
}

/** The built-in calendars as version 0 of their years. */
async function builtIn(database: Database): Promise<CalendarVersion[]> {
  const rows = await database
    .selectFrom('calendar_proposals as p')
    .innerJoin('calendar_decisions as d', 'd.proposal', 'p.id')
    .where('d.outcome', '=', 'confirmed')
    .select('p.year')
    .distinct()
    .execute()
  const replaced = new Set(rows.map(({ year }) => year))
  return builtInYears.map(({ daysOff, makeUpDays, ...published }) => ({
    version: 0,
    status: replaced.has(published.year) ? 'replaced' : 'built-in',
    arrangement: {
      ...published,
      daysOff: daysOff.map(([from, to]) => [from, to]),
      makeUpDays: [...makeUpDays],
    },
  }))
}

const keyOf = ({ arrangement, version }: CalendarVersion) =>
  [arrangement.year, version] as [year: number, version: number]
const compare = (one: CalendarVersion, other: CalendarVersion) =>
  other.arrangement.year - one.arrangement.year || other.version - one.version

/** The largest integer of the database. */
const highest = 2_147_483_647
const numberIn = (part: string | undefined): number => {
  const number = Number(part)
  return Number.isInteger(number) && number >= 0 && number < highest ? number : 0
}

/** Every version, the newest year and version first; of one year where it is given. */
export async function listVersions(
  database: Database,
  { year, after, limit }: VersionQuery,
): Promise<Page<CalendarVersion>> {
  const [fromYear, fromVersion] = after
    ? [0, 1].map((part) => numberIn(decodeCursor(after, 2)?.[part]))
    : [highest, highest]
  const rows = await proposals(database)
    .$if(year !== undefined, (all) => all.where('p.year', '=', year ?? 0))
    .where(
      sql<boolean>`(p.year, p.version) < (${fromYear ?? 0}::integer, ${fromVersion ?? 0}::integer)`,
    )
    .orderBy('p.year', 'desc')
    .orderBy('p.version', 'desc')
    .limit(limit + 1)
    .execute()
  const isWanted = ({ arrangement }: CalendarVersion) =>
    (year === undefined || arrangement.year === year) &&
    (arrangement.year < (fromYear ?? 0) ||
      (arrangement.year === fromYear && (fromVersion ?? 0) > 0))
  const shipped = (await builtIn(database)).filter(isWanted)
  const all = [...rows.map(toVersion), ...shipped].sort(compare)
  const cut = page(all, limit, (version) => keyOf(version).map(String))
  return { items: cut.rows, next: cut.next }
}
