/** Legal holds on the evidence of cases, and their releases, by whom and why: append-only, and nobody releases alone. */
import { type Kysely, sql } from 'kysely'

const statements = [
  sql`create table legal_holds (
    position integer generated always as identity primary key, dossier uuid not null,
    act text not null check (act in ('hold', 'release')), by_person text not null,
    second_person text, reason text not null check (reason <> ''), objects integer not null, at text not null,
    check (act = 'hold' or (second_person is not null and second_person <> by_person)))`,
  sql`create index legal_holds_of_case on legal_holds (dossier, position)`,
  sql`create trigger legal_holds_are_append_only before update or delete on legal_holds
    for each row execute function refuse_change()`,
  sql`create trigger legal_holds_are_not_truncated before truncate on legal_holds
    for each statement execute function refuse_change()`,
]

export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(database)
}
