/** Webhooks that are told of changes of the register instead of dossiers. */
import { type Kysely, sql } from 'kysely'

export async function up(database: Kysely<unknown>): Promise<void> {
  await sql`alter table webhooks add column topic text not null default 'dossiers'
    check (topic in ('dossiers', 'register'))`.execute(database)
  await sql`create index webhooks_by_topic on webhooks (topic) where ended_at is null`.execute(
    database,
  )
}
