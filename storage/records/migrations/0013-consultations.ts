/** Since when the public is asked about a case: rebuilt with the case. */
import { type Kysely, sql } from 'kysely'

export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`alter table cases add column consulted_at text`.execute(database)
  await sql`create index cases_by_consultation on cases (consulted_at desc, (id::text) desc)
    where consulted_at is not null`.execute(database)
}
