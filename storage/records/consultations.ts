/** Cases on which the public is or was asked: pages of them, newest first. */
import { sql } from 'kysely'
import { decodeCursor, page, type Page } from './cursor.ts'
import { fromJson } from './json.ts'
import type { CaseProjection, DossierState } from './project.ts'
import type { Database } from './tables.ts'

export interface ConsultationQuery {
  readonly state?: 'open' | 'past' | undefined
  readonly after?: string | undefined
  readonly limit: number
}

/** Since when the public is asked: the column that pages are made by; null for all other cases. */
export const consultedAt = (state: CaseProjection['state']): string | null =>
  'publicComment' in state ? (state.publicComment?.openedAt ?? null) : null

export async function listConsultations(
  database: Database,
  { state, after, limit }: ConsultationQuery,
): Promise<Page<DossierState>> {
  const cursor = after ? decodeCursor(after, 2) : undefined
  const rows = await database
    .selectFrom('cases')
    .select(['id', 'state', 'consulted_at'])
    .where('consulted_at', 'is not', null)
    .$if(state !== undefined, (query) =>
      query.where('stage', state === 'open' ? '=' : '<>', 'public-comment'),
    )
    .$if(cursor !== undefined, (query) =>
      query.where(
        sql<boolean>`(consulted_at, id::text) < (${cursor?.[0] ?? ''}, ${cursor?.[1] ?? ''})`,
      ),
    )
    .orderBy('consulted_at', 'desc')
    .orderBy(sql`id::text`, 'desc')
    .limit(limit + 1)
    .execute()
  const { rows: kept, next } = page(rows, limit, (row) => [row.consulted_at ?? '', row.id])
  return { items: kept.map((row) => fromJson<DossierState>(row.state)), next }
}
