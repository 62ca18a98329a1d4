/** What providers' status services answered when they were probed, and the revocation lists that came; append-only. */
import { type Kysely, sql } from 'kysely'

const statements = [
  sql`create table status_probes (
    position integer generated always as identity, id uuid primary key, recognition uuid not null,
    organisation text not null, province text, ca_sha256 text not null,
    kind text not null check (kind in ('crl', 'ocsp')), url text not null, certificate text,
    at text not null, outcome text not null, code text, duration_ms integer not null,
    detail jsonb not null, this_update text, next_update text, evidence jsonb)`,
  sql`create unique index status_probes_in_order on status_probes (position)`,
  sql`create index status_probes_of_recognition on status_probes (recognition, position)`,
  sql`create index status_probes_by_time on status_probes (recognition, at)`,
  sql`create table revocation_lists (
    position integer generated always as identity primary key, ca_sha256 text not null,
    url text not null, sha256 text not null, evidence jsonb not null, crl_number text,
    this_update text not null, next_update text, at text not null, unique (ca_sha256, sha256))`,
  ...['status_probes', 'revocation_lists'].flatMap((table) => [
    sql`create trigger ${sql.raw(`${table}_are_append_only`)} before update or delete
      on ${sql.table(table)} for each row execute function refuse_change()`,
    sql`create trigger ${sql.raw(`${table}_are_not_truncated`)} before truncate
      on ${sql.table(table)} for each statement execute function refuse_change()`,
  ]),
]

export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(database)
}
