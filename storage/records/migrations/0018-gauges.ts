/** What gauges count, of open cases alone: an index of them, and their running clocks beside the state, which is long. */
import { type Kysely, sql } from 'kysely'

const statements = [
  sql`alter table cases add column running_clocks jsonb generated always as
    (jsonb_path_query_array(state, '$.clocks[*] ? (@.state == "running")')) stored`,
  sql`create index open_cases on cases (kind, stage) where stage <> 'closed'`,
  // The queue of the outbox from its oldest message on.
  sql`create index unsent_messages on outbox (created_at) where state = 'pending'`,
]

export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(database)
}
