/** Indexes for what the work queue asks beside open tasks: what a person has done, and cases that are on hold. */
import { type Kysely, sql } from 'kysely'

const statements = [
  sql`create index done_tasks_of_person on tasks ((task->'closedBy'->>'sub'), (task->>'closedAt'), id)
    where state = 'completed'`,
  // The queue asks for the same: see `onHold` in `tasks.ts`.
  sql`create index cases_on_hold on cases (id) where state @? '$.holds[*] ? (!exists(@.ended))'`,
]

export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(database)
}
