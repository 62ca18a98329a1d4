/** The numbers of notices: append-only like the ledger, because a number that was given is given for good. */
import { type Kysely, sql } from 'kysely'

const statements = [
  sql`create table numbers (
    series text not null, year integer not null, number integer not null, subject text not null,
    at text not null, primary key (series, year, number), unique (subject))`,
  sql`create trigger numbers_are_append_only before update or delete on numbers
    for each row execute function refuse_change()`,
  sql`create trigger numbers_are_not_truncated before truncate on numbers
    for each statement execute function refuse_change()`,
]

export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(database)
}
