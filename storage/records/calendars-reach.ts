/** The dossiers that a year's calendar can move: those with a clock running that counts days of the year. */
import { sql } from 'kysely'
import type { Clock } from '../../domain/clock.ts'
import { fromJson } from './json.ts'
import type { Database } from './tables.ts'

export interface ReachQuery {
  readonly year: number
  /** Id of the last dossier of the page before. */
  readonly after?: string | undefined
  readonly limit: number
}
export interface ReachedDossier {
  readonly id: string
  readonly clocks: readonly Clock[]
}

/** By id; `next` is to be passed as `after`. */
export async function listReached(
  database: Database,
  { year, after, limit }: ReachQuery,
): Promise<{ items: ReachedDossier[]; next?: string | undefined }> {
  const { rows } = await sql<{ id: string; clocks: unknown }>`
    select id, state->'clocks' as clocks from cases
    where stage <> 'closed' and id > ${after ?? beforeAll}::uuid and exists (
      select from jsonb_array_elements(state->'clocks') clock
      where clock->>'state' = 'running' and clock ? 'workingDays'
        and left(clock->>'startedAt', 4)::integer <= ${year}::integer
        and left(clock->>'dueDate', 4)::integer >= ${year}::integer)
    order by id limit ${limit + 1}`.execute(database)
  const items = rows
    .slice(0, limit)
    .map(({ id, clocks }) => ({ id, clocks: fromJson<Clock[]>(clocks) }))
  return rows.length > limit ? { items, next: items.at(-1)?.id } : { items }
}

const beforeAll = '00000000-0000-0000-0000-000000000000'
