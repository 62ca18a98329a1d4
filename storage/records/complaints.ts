/** What the statistics of complaints are counted from: when each came, how it ended, and whether in time. No names, no texts. */
import { sql } from 'kysely'
import { fromJson } from './json.ts'
import type { Database } from './tables.ts'

export interface CountedComplaint {
  readonly openedAt: string
  readonly closedAt?: string | undefined
  readonly outcome?: string | undefined
  /** Clocks that ran out before what they limit was done. */
  readonly late: readonly string[]
}

/** Complaints that came in from one instant until before another, oldest first. */
export async function countedComplaints(
  database: Database,
  { from, before }: { readonly from: string; readonly before: string },
): Promise<CountedComplaint[]> {
  const rows = await database
    .selectFrom('cases')
    .select([
      'opened_at',
      'outcome',
      sql<string | null>`state->>'closedAt'`.as('closed_at'),
      sql<unknown>`(select coalesce(jsonb_agg(clock->>'id'), '[]')
        from jsonb_array_elements(state->'clocks') clock where clock->>'state' = 'expired')`.as(
        'late',
      ),
    ])
    .where('kind', '=', 'complaint')
    .where('opened_at', '>=', from)
    .where('opened_at', '<', before)
    .orderBy('opened_at')
    .execute()
  return rows.map(({ opened_at, closed_at, outcome, late }) => ({
    openedAt: opened_at,
    late: fromJson<string[]>(late),
    ...(closed_at !== null && { closedAt: closed_at }),
    ...(outcome !== null && { outcome }),
  }))
}
