/** What readings of everything that is kept have found. */
import { type Kysely, sql } from 'kysely'

const statements = [
  sql`create table integrity_runs (
    id uuid primary key, began_at text not null, ended_at text, tally jsonb not null)`,
  sql`create index integrity_runs_in_order on integrity_runs (began_at desc, id desc)`,
  sql`create table integrity_findings (
    run uuid not null, digest text not null, position integer generated always as identity,
    finding jsonb not null, primary key (run, digest))`,
  sql`create index integrity_findings_in_order on integrity_findings (run, position)`,
]

export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(database)
}
