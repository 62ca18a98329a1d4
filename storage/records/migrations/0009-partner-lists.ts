/** Trusted lists of partners: sources, every import with its judgement, what accepted lists say, and the alerts; append-only. */
import { type Kysely, sql } from 'kysely'

const tables = [
  'partner_sources',
  'partner_imports',
  'partner_services',
  'partner_certificates',
  'partner_alerts',
  'partner_alerts_told',
]

const statements = [
  sql`create table partner_sources (
    position integer generated always as identity, id uuid primary key, territory text not null,
    source jsonb not null)`,
  sql`create table partner_imports (
    position integer generated always as identity, id uuid primary key,
    source uuid not null references partner_sources, territory text not null,
    outcome text not null check (outcome in ('accepted', 'refused', 'unchanged')),
    sequence bigint, import jsonb not null)`,
  // A list counts once, and none after it has a number before it.
  sql`create unique index partner_imports_accepted on partner_imports (territory, sequence)
    where outcome = 'accepted'`,
  sql`create index partner_imports_of_source on partner_imports (source, position)`,
  sql`create table partner_services (
    import uuid not null references partner_imports, position integer not null,
    search text not null, service jsonb not null, primary key (import, position))`,
  sql`create table partner_certificates (
    import uuid not null references partner_imports, service integer not null,
    position integer not null, sha256 text not null, identity text,
    primary key (import, service, position))`,
  sql`create index partner_certificates_by_digest on partner_certificates (sha256)`,
  sql`create index partner_certificates_by_identity on partner_certificates (identity)`,
  sql`create table partner_alerts (
    position integer generated always as identity, id uuid primary key,
    import uuid not null references partner_imports, source uuid not null references partner_sources,
    alert jsonb not null)`,
  sql`create index partner_alerts_of_source on partner_alerts (source, position)`,
  sql`create table partner_alerts_told (
    alert uuid primary key references partner_alerts, at text not null, refused text)`,
  ...tables.flatMap((table) => [
    sql`create trigger ${sql.raw(`${table}_are_append_only`)} before update or delete
      on ${sql.table(table)} for each row execute function refuse_change()`,
    sql`create trigger ${sql.raw(`${table}_are_not_truncated`)} before truncate
      on ${sql.table(table)} for each statement execute function refuse_change()`,
  ]),
]

export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(database)
}
