/** Keeps what readings of everything found, and answers it newest first. */
import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { sql } from 'kysely'
import type { IntegrityFinding, IntegrityRun, IntegrityTally } from '../../domain/integrity.ts'
import type { Page } from '../records/cursor.ts'
import { fromJson } from '../records/json.ts'
import type { Database } from '../records/tables.ts'

/** Begins a run, brings its counts up to date, or ends it. */
export async function keepRun(
  database: Database,
  { id, beganAt, endedAt, tally }: Omit<IntegrityRun, 'findings'>,
): Promise<void> {
  const row = { ended_at: endedAt ?? null, tally: JSON.stringify(tally) }
  await database
    .insertInto('integrity_runs')
    .values({ id, began_at: beganAt, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}

/** The same finding of a run is kept once. */
export async function keepFindings(
  database: Database,
  run: string,
  findings: readonly IntegrityFinding[],
): Promise<void> {
  if (findings.length === 0) return
  const rows = findings.map((finding) => ({
    run,
    digest: createHash('sha256')
      .update(canonicalize(finding) ?? '')
      .digest('hex'),
    finding: JSON.stringify(finding),
  }))
  await database
    .insertInto('integrity_findings')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Runs, the last begun first. */
export async function listRuns(
  database: Database,
  { before, limit }: { before?: string | undefined; limit: number },
): Promise<IntegrityRun[]> {
  const rows = await database
    .selectFrom('integrity_runs')
    .select([
      ...(['id', 'began_at', 'ended_at', 'tally'] as const),
      sql<string>`(select count(*) from integrity_findings where run = integrity_runs.id)`.as(
        'findings',
      ),
    ])
    .$if(before !== undefined, (all) => all.where('began_at', '<', before ?? ''))
    .orderBy('began_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    beganAt: row.began_at,
    ...(row.ended_at !== null && { endedAt: row.ended_at }),
    tally: fromJson<IntegrityTally>(row.tally),
    findings: Number(row.findings),
  }))
}

/** The findings of a run in the order in which they were found. */
export async function listFindings(
  database: Database,
  run: string,
  { after = 0, limit }: { after?: number; limit: number },
): Promise<Page<IntegrityFinding>> {
  const rows = await database
    .selectFrom('integrity_findings')
    .select(['position', 'finding'])
    .where('run', '=', run)
    .where('position', '>', after)
    .orderBy('position')
    .limit(limit + 1)
    .execute()
  const items = rows.slice(0, limit).map(({ finding }) => fromJson<IntegrityFinding>(finding))
  return rows.length > limit ? { items, next: String(rows.at(limit - 1)?.position) } : { items }
}
