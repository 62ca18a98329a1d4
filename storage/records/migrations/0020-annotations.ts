/** Reviewers' annotations of documents: working papers, not acts, so not in the ledger. */
import { type Kysely, sql } from 'kysely'

const statements = [
  sql`create table annotations (
    id uuid primary key, sequence bigint generated always as identity, dossier uuid not null,
    document uuid not null, version integer not null, sub text not null, shared boolean not null,
    tag text not null, annotation text not null, withdrawn_at text)`,
  sql`create index annotations_of_case on annotations (dossier, sequence)`,
]

export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(database)
}
