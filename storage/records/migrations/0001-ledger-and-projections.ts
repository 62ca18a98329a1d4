/** The ledger, which accepts neither update nor delete, and the projections that follow from it. */
import { type Kysely, sql } from 'kysely'

const statements = [
  sql`create extension if not exists pg_trgm`,
  sql`create table ledger (
    dossier uuid not null, position integer not null, event integer, key text, fingerprint text,
    entry jsonb not null, previous_hash text not null, hash text not null,
    primary key (dossier, position), unique (dossier, event), unique (dossier, key))`,
  sql`create function refuse_change() returns trigger language plpgsql as
    $$ begin raise exception 'the ledger is append-only'; end $$`,
  sql`create trigger ledger_is_append_only before update or delete on ledger
    for each row execute function refuse_change()`,
  sql`create trigger ledger_is_not_truncated before truncate on ledger
    for each statement execute function refuse_change()`,
  sql`create table dossiers (
    id uuid primary key, organisation text not null, stage text not null, outcome text,
    opened_at text not null, updated_at text not null, event integer not null,
    state jsonb not null, form jsonb not null, search text not null)`,
  sql`create index dossiers_by_opening on dossiers (opened_at desc, id)`,
  sql`create index dossiers_by_organisation on dossiers (organisation, opened_at desc, id)`,
  sql`create index dossiers_by_text on dossiers using gin (search gin_trgm_ops)`,
  sql`create table documents (
    dossier uuid not null, id uuid not null, version integer not null, type text not null,
    sequence integer generated always as identity, document jsonb not null,
    primary key (dossier, id, version))`,
  sql`create table tasks (
    id text primary key, dossier uuid not null, kind text not null, role text not null,
    state text not null, stage text not null, assignee text, due text, opened_at text not null,
    task jsonb not null)`,
  sql`create index tasks_of_dossier on tasks (dossier)`,
  sql`create index open_tasks on tasks (role, (coalesce(due, '9999')), id) where state = 'open'`,
  sql`create index open_tasks_of_person on tasks (assignee, (coalesce(due, '9999')), id)
    where state = 'open'`,
  sql`create table uploads (
    id uuid primary key, dossier uuid not null, sub text not null, upload jsonb not null)`,
]

export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(database)
}
