/** What operators watch, counted when they look: one query each, over what is open and never over what is past. */
import { sql } from 'kysely'
import type { Database } from './tables.ts'

export interface OpenCases {
  readonly kind: string
  readonly stage: string
  readonly cases: number
}

/** Running clocks that end on one day. */
export interface RunningClocks {
  readonly clock: string
  /** ISO date, Asia/Shanghai. */
  readonly due: string
  readonly clocks: number
}

export interface OpenTasks {
  readonly role: string
  readonly kind: string
  readonly tasks: number
  /** Of them, those whose last day is before today. */
  readonly overdue: number
  /** ISO instant. */
  readonly oldest: string
}

export interface OutboxState {
  /** Messages to be sent, and the age of the oldest in seconds. */
  readonly pending: number
  readonly oldestSeconds: number
  /** Messages given up; counted up to 10,000. */
  readonly failed: number
}

export interface UnpublishedLeaves {
  readonly leaves: number
  /** ISO instant of the first that is not published. */
  readonly since: string | null
}

export type Gauges = ReturnType<typeof createGauges>

export const createGauges = (database: Database) => ({
  async openCases(): Promise<OpenCases[]> {
    const { rows } = await sql<OpenCases>`
      select kind, stage, count(*)::integer as cases from cases
      where stage <> 'closed' group by kind, stage`.execute(database)
    return rows
  },

  async runningClocks(): Promise<RunningClocks[]> {
    const { rows } = await sql<RunningClocks>`
      select clock->>'id' as clock, clock->>'dueDate' as due, count(*)::integer as clocks
      from cases, jsonb_array_elements(running_clocks) clock
      where stage <> 'closed' group by 1, 2`.execute(database)
    return rows
  },

  /** `today` is an ISO date in Asia/Shanghai. */
  async openTasks(today: string): Promise<OpenTasks[]> {
    const { rows } = await sql<OpenTasks>`
      select role, kind, count(*)::integer as tasks,
        count(*) filter (where due < ${today})::integer as overdue, min(opened_at) as oldest
      from tasks where state = 'open' group by role, kind`.execute(database)
    return rows
  },

  async outbox(): Promise<OutboxState> {
    const { rows } = await sql<OutboxState>`
      select count(*)::integer as pending,
        coalesce(extract(epoch from now() - min(created_at)), 0)::float8 as "oldestSeconds",
        (select count(*)::integer from
          (select 1 from outbox where state = 'dead' limit 10000) given_up) as failed
      from outbox where state = 'pending'`.execute(database)
    return rows[0] ?? { pending: 0, oldestSeconds: 0, failed: 0 }
  },

  /** Leaves of the log from an index on: those that a checkpoint of that size does not hold. */
  async leavesFrom(size: number): Promise<UnpublishedLeaves> {
    const { rows } = await sql<UnpublishedLeaves>`
      select count(*)::integer as leaves, min(at) as since from log_leaves
      where index >= ${size}`.execute(database)
    return rows[0] ?? { leaves: 0, since: null }
  },
})
