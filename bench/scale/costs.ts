/** What the parts have cost until now, and what they cost between two readings. */
import { setTimeout as sleep } from 'node:timers/promises'
import { type Kysely, sql } from 'kysely'
import type { ProductionLike } from '../../stack/production-like/start.ts'
import type { Tables } from '../../storage/records/tables.ts'
import { memoryMiB, processorMs } from './processes.ts'

/** Processes of a kind, as a machine would be sized for them. */
export const kindOf = (part: string): string => part.replace(/-\d+$/, '')

export interface DatabaseCost {
  readonly commits: number
  /** Milliseconds in which its connections were at work. */
  readonly activeMs: number
}

export interface Costs {
  /** Milliseconds since the first reading began. */
  readonly at: number
  /** By kind of process: milliseconds of processor time. `people` is the process that asks. */
  readonly processorMs: Readonly<Record<string, number>>
  readonly databases: Readonly<Record<string, DatabaseCost>>
  /** What PostgreSQL wrote ahead, of all of its databases. */
  readonly walBytes: number
}

/** Connections tell PostgreSQL what they did once a second, and those that rest after ten. */
const toldAfterMs = 11_000

interface Row extends DatabaseCost {
  readonly name: string
}

const sumBy = (pairs: readonly (readonly [string, number])[]): Record<string, number> => {
  const sums: Record<string, number> = {}
  for (const [name, value] of pairs) sums[name] = (sums[name] ?? 0) + value
  return sums
}

const ofParts = ({ parts }: ProductionLike, measure: (pid: number) => number) =>
  sumBy(Object.values(parts).map((part) => [kindOf(part.name), measure(part.pid() ?? 0)] as const))

export const memoryOf = (stack: ProductionLike): Record<string, number> => ofParts(stack, memoryMiB)

/** Reads them, after the time in which PostgreSQL comes to know what its connections did. */
export async function readCosts(stack: ProductionLike, database: Kysely<Tables>): Promise<Costs> {
  const { user, system } = process.cpuUsage()
  const processor = { ...ofParts(stack, processorMs), people: (user + system) / 1000 }
  const at = performance.now()
  await sleep(toldAfterMs)
  const { rows } = await sql<Row>`select datname as name, xact_commit::float8 as commits,
    active_time as "activeMs" from pg_stat_database
    where datname = any(array['recognition', 'temporal', 'temporal_visibility'])`.execute(database)
  const wal = await sql<{ bytes: number }>`select
    pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::float8 as bytes`.execute(database)
  return {
    at,
    processorMs: processor,
    databases: Object.fromEntries(rows.map(({ name, ...cost }) => [name, cost])),
    walBytes: wal.rows[0]?.bytes ?? 0,
  }
}
