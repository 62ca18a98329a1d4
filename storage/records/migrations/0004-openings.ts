/** Who has opened which document version. */
import { type Kysely, sql } from 'kysely'

export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`create table openings (
    dossier uuid not null, sub text not null, document uuid not null, version integer not null,
    at text not null, primary key (dossier, sub, document, version))`.execute(database)
}
