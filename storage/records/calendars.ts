/** Calendars of years: two people load one, every version is kept, and what counts is read here (Administrative License Law 82). */
import { sql } from 'kysely'
import type { CalendarVersion } from '../../domain/calendar-version.ts'
import type { CalendarYear } from '../../domain/calendar-year.ts'
import type { PersonName } from '../../domain/person.ts'
import type { Calendar } from '../../procedure/working-days.ts'
import { builtInYears, findVersion, listVersions, type VersionQuery } from './calendars-versions.ts'
import { fromJson } from './json.ts'
import type { Database } from './tables.ts'

export interface NewCalendar {
  readonly id: string
  readonly arrangement: CalendarYear
  readonly by: PersonName
}

export interface CalendarDecision {
  readonly proposal: string
  readonly outcome: 'confirmed' | 'refused' | 'withdrawn'
  readonly by: PersonName
  readonly reason?: string | undefined
}

export type Calendars = ReturnType<typeof createCalendars>

export const createCalendars = (database: Database) => {
  const find = (proposal: string) => findVersion(database, proposal)

  return {
    find,
    list: (query: VersionQuery) => listVersions(database, query),

    /** Keeps a proposal under the next version of its year; answers undefined while another one of the year is open. */
    async propose({ id, arrangement, by }: NewCalendar): Promise<CalendarVersion | undefined> {
      const { year } = arrangement
      await database.transaction().execute(async (work) => {
        // Versions of one year are counted one after the other.
        await sql`select pg_advisory_xact_lock(hashtextextended(${`calendar:${year}`}, 2))`.execute(
          work,
        )
        await sql`insert into calendar_proposals (id, year, version, arrangement, by_sub, by_name, at)
          select ${id}::uuid, ${year}::integer, coalesce(max(version), 0) + 1,
            ${JSON.stringify(arrangement)}::jsonb, ${by.sub}, ${by.name}, ${new Date().toISOString()}
          from calendar_proposals p left join calendar_decisions d on d.proposal = p.id
          where year = ${year}::integer having count(*) = count(d.proposal)
          on conflict (id) do nothing`.execute(work)
      })
      return find(id)
    },

    /** Keeps the first decision on a proposal; answers the proposal as it is decided then, by whomever. */
    async decide({ proposal, outcome, by, reason }: CalendarDecision): Promise<CalendarVersion> {
      await database
        .insertInto('calendar_decisions')
        .values({
          proposal,
          outcome,
          by_sub: by.sub,
          by_name: by.name,
          at: new Date().toISOString(),
          reason: reason ?? null,
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
      const decided = await find(proposal)
      if (!decided) throw new Error(`expected the calendar proposal ${proposal}`)
      return decided
    },

    /** What counts now: the latest confirmed version of each year, and what is built in for the others. */
    async loaded(): Promise<Calendar> {
      const { rows } = await sql<{ arrangement: unknown }>`
        select distinct on (p.year) p.arrangement from calendar_proposals p
        join calendar_decisions d on d.proposal = p.id and d.outcome = 'confirmed'
        order by p.year, p.version desc`.execute(database)
      const confirmed = rows.map(({ arrangement }) => fromJson<CalendarYear>(arrangement))
      const others = builtInYears.filter(
        ({ year }) => !confirmed.some((each) => each.year === year),
      )
      return [...others, ...confirmed].sort((one, other) => one.year - other.year)
    },
  }
}
