/** What the supervision board counts, item by item, and when each case entered each stage. Both are rebuilt by `reindex`. */
import { type Kysely, sql } from 'kysely'

const statements = [
  sql`create table supervision_items (
    held_by uuid not null, item text not null, recognition uuid, kind text not null,
    label text not null, state text not null, due text, late boolean not null, severity text,
    opened_at text, closed_at text, primary key (held_by, item))`,
  sql`create index supervision_items_of_recognition on supervision_items (recognition, kind)`,
  sql`create index supervision_items_open on supervision_items (recognition)
    where state <> 'closed'`,
  sql`create table stage_entries (
    held_by uuid not null, event integer not null, stage text not null, at text not null,
    primary key (held_by, event))`,
  sql`create index stage_entries_by_stage on stage_entries (stage, at)`,
  sql`create index cases_in_province on cases (kind, province, stage)`,
]

export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(database)
}
