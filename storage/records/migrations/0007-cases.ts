/** Cases of every kind in one table, and the register with its changes, which are numbered and never altered. */
import { type Kysely, sql } from 'kysely'

const statements = [
  sql`alter table dossiers rename to cases`,
  sql`alter table cases add column kind text not null default 'dossier'`,
  sql`alter table cases add column province text`,
  sql`create index cases_by_kind on cases (kind, opened_at desc, id)`,
  sql`create table register_changes (
    sequence integer primary key, entry uuid not null, kind text not null, at text not null,
    event integer not null, after jsonb not null, unique (entry, event))`,
  sql`create index register_changes_of_entry on register_changes (entry, sequence)`,
  sql`create trigger register_changes_are_append_only before update or delete on register_changes
    for each row execute function refuse_change()`,
  sql`create trigger register_changes_are_not_truncated before truncate on register_changes
    for each statement execute function refuse_change()`,
  sql`create table register_entries (
    id uuid primary key, number text not null, country text not null, status text not null,
    provider text not null, valid_until text not null, search text not null,
    sequence integer not null, entry jsonb not null)`,
  sql`create index register_entries_in_order on register_entries (provider, id)`,
  sql`create index register_entries_by_text on register_entries using gin (search gin_trgm_ops)`,
]

export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(database)
}
