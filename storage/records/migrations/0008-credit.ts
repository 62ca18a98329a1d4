/** What penalties leave on record: the public credit record, and the restrictions that intake enforces. */
import { type Kysely, sql } from 'kysely'

const statements = [
  sql`create table credit_entries (
    penalty uuid primary key, decision text not null, published_from text not null,
    published_until text not null, state text not null, entry jsonb not null)`,
  sql`create index credit_entries_in_order on credit_entries (published_from desc, penalty)`,
  sql`create table restrictions (
    penalty uuid not null, position integer not null, kind text not null, name text not null,
    identifier text, restricted_from text not null, restricted_until text not null,
    restriction jsonb not null, primary key (penalty, position))`,
  sql`create index restrictions_by_name on restrictions (name)`,
  sql`create index restrictions_by_identifier on restrictions (identifier)`,
]

export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(database)
}
