/** Tells whoever subscribes in this process of each query once it has ended; where nobody does, nothing is measured. */
import { channel } from 'node:diagnostics_channel'
import type { LogEvent, LogConfig } from 'kysely'

export const queryChannel = 'recognition.sql'

export interface QueryEvent {
  /** Without its parameters. */
  readonly sql: string
  readonly durationMs: number
  readonly error?: unknown
}

const queries = channel(queryChannel)

function publish(event: LogEvent): void {
  queries.publish({
    sql: event.query.sql,
    durationMs: event.queryDurationMillis,
    ...(event.level === 'error' && { error: event.error }),
  } satisfies QueryEvent)
}

/** Kysely measures each query where it has a logger. */
export const queryLog = (): { log?: LogConfig } => (queries.hasSubscribers ? { log: publish } : {})
