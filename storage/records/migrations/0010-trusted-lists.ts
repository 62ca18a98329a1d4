/** The issues of the trusted list: numbered without gaps, kept for good, because clients follow them one by one. */
import { type Kysely, sql } from 'kysely'

const statements = [
  sql`create table trusted_lists (
    sequence integer primary key, register_sequence integer not null, issued_at text not null,
    next_update text not null, xml jsonb not null, json jsonb not null, jws text not null)`,
  sql`create trigger trusted_lists_are_append_only before update or delete on trusted_lists
    for each row execute function refuse_change()`,
  sql`create trigger trusted_lists_are_not_truncated before truncate on trusted_lists
    for each statement execute function refuse_change()`,
]

export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(database)
}
