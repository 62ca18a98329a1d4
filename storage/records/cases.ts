/** Reading cases that follow a grant: one whole, or pages of them by who may see what. */
import { sql } from 'kysely'
import type { FollowingCase } from '../../domain/case.ts'
import type { Document } from '../../domain/document.ts'
import type { Task } from '../../domain/task.ts'
import type { FollowingKind } from '../../procedure/case-kinds.ts'
import type { Page } from './cursor.ts'
import { fromJson } from './json.ts'
import type { FollowingState } from './project.ts'
import type { Database } from './tables.ts'
import { equals, type List, listInOrder, type Paging } from './list-in-order.ts'

export interface CaseQuery {
  readonly kind: FollowingKind
  readonly organisation?: string | undefined
  readonly province?: string | undefined
  readonly stage?: string | undefined
  readonly text?: string | undefined
  readonly after?: string | undefined
  readonly limit: number
}

/** A case as the last recorded event left it; undefined where there is none of the kind. */
export async function findCase<C extends FollowingCase>(
  database: Database,
  kind: FollowingKind,
  id: string,
): Promise<C | undefined> {
  const row = await database
    .selectFrom('cases')
    .select([
      'state',
      sql<unknown>`(select coalesce(jsonb_agg(document order by sequence), '[]')
        from documents where dossier = cases.id)`.as('documents'),
      sql<unknown>`(select coalesce(jsonb_agg(task), '[]')
        from tasks where dossier = cases.id)`.as('tasks'),
    ])
    .where('id', '=', id)
    .where('kind', '=', kind)
    .executeTakeFirst()
  if (!row) return undefined
  const numberOf = ({ id: task }: Task) => Number(task.split('.').at(-1))
  return {
    ...fromJson<FollowingState>(row.state),
    documents: fromJson<Document[]>(row.documents),
    tasks: fromJson<Task[]>(row.tasks).sort((one, other) => numberOf(one) - numberOf(other)),
  } as C
}

/** The kind of a case; undefined where there is no case of this id. */
export async function kindOf(database: Database, id: string): Promise<string | undefined> {
  const row = await database
    .selectFrom('cases')
    .select('kind')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.kind
}

/** Cases of whatever kind, newest first. */
export async function listCases<S>(
  database: Database,
  where: List['where'],
  paging: Paging,
): Promise<Page<S>> {
  const { items, next } = await listInOrder<{ id: string; state: unknown }>(
    database,
    { table: 'cases', shown: ['state'], by: 'opened_at', descending: true, where },
    paging,
  )
  return { items: items.map(({ state }) => fromJson<S>(state)), next }
}

export async function listFollowing<S extends FollowingState>(
  database: Database,
  { kind, organisation, province, stage, ...paging }: CaseQuery,
): Promise<Page<S>> {
  const asked = [...equals('kind', kind), ...equals('organisation', organisation)]
  const where = [...asked, ...equals('province', province), ...equals('stage', stage)]
  return listCases<S>(database, where, paging)
}
