/** Reading dossiers: one whole, or pages of them by who may see what. */
import { sql } from 'kysely'
import type { Document } from '../../domain/document.ts'
import type { Dossier } from '../../domain/dossier.ts'
import type { Task } from '../../domain/task.ts'
import { listCases } from './cases.ts'
import type { Page } from './cursor.ts'
import { fromJson } from './json.ts'
import { equals } from './list-in-order.ts'
import type { DossierState, DraftForm } from './project.ts'
import type { Database } from './tables.ts'

/** A dossier with its draft form, as the last recorded event left it. */
export interface DossierRecord {
  readonly dossier: Dossier
  readonly form: DraftForm
  readonly updatedAt: string
}

/** Which dossiers a reader sees at all. */
export interface DossierScope {
  /** Only this organisation's dossiers, and those that it is the agent of. */
  readonly organisation?: string | undefined
  /** Only dossiers on whose panel this person sits. */
  readonly panelMember?: string | undefined
  /** Only dossiers of which this person is a party. */
  readonly party?: string | undefined
  /** Only dossiers on which this body is consulted. */
  readonly consulted?: string | undefined
}

export interface DossierQuery extends DossierScope {
  readonly stage?: string | undefined
  readonly text?: string | undefined
  readonly after?: string | undefined
  readonly limit: number
}

export async function findDossier(
  database: Database,
  id: string,
): Promise<DossierRecord | undefined> {
  const row = await database
    .selectFrom('cases')
    .where('kind', '=', 'dossier')
    .select([
      'state',
      'form',
      'updated_at',
      sql<unknown>`(select coalesce(jsonb_agg(document order by sequence), '[]')
        from documents where dossier = cases.id)`.as('documents'),
      sql<unknown>`(select coalesce(jsonb_agg(task), '[]')
        from tasks where dossier = cases.id)`.as('tasks'),
    ])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const numberOf = ({ id: task }: Task) => Number(task.split('.').at(-1))
  const dossier = {
    ...fromJson<DossierState>(row.state),
    documents: fromJson<Document[]>(row.documents),
    tasks: fromJson<Task[]>(row.tasks).sort((one, other) => numberOf(one) - numberOf(other)),
  }
  return { dossier, form: fromJson<DraftForm>(row.form), updatedAt: row.updated_at }
}

const contains = (list: string, member: object) =>
  sql<boolean>`state->${sql.lit(list)} @> ${JSON.stringify([member])}::jsonb`

function within({ organisation, panelMember, party, consulted }: DossierScope) {
  return [
    ...(organisation === undefined
      ? []
      : [
          sql<boolean>`(organisation = ${organisation} or state->'agency'->>'organisation' = ${organisation})`,
        ]),
    ...(panelMember === undefined ? [] : [contains('panel', { sub: panelMember })]),
    ...(party === undefined ? [] : [contains('parties', { sub: party })]),
    ...(consulted === undefined ? [] : [contains('consultations', { organisation: consulted })]),
  ]
}

/** The dossiers about a recognition, oldest first: its renewals and its changes. */
export async function listAbout(
  database: Database,
  { recognition, organisation }: { readonly recognition: string; readonly organisation: string },
): Promise<{ id: string; stage: string; about: 'renewal' | 'change' }[]> {
  return database
    .selectFrom('cases')
    .where('kind', '=', 'dossier')
    .where('organisation', '=', organisation)
    .where(
      sql<boolean>`(state->'renews'->>'recognition' = ${recognition} or state->'changes'->>'recognition' = ${recognition})`,
    )
    .select([
      'id',
      'stage',
      sql<
        'renewal' | 'change'
      >`case when state->'renews' is not null then 'renewal' else 'change' end`.as('about'),
    ])
    .orderBy('opened_at')
    .execute()
}

/** Newest first. */
export async function listDossiers(
  database: Database,
  { stage, text, after, limit, ...scope }: DossierQuery,
): Promise<Page<DossierState>> {
  return listCases<DossierState>(
    database,
    [...equals('kind', 'dossier'), ...within(scope), ...equals('stage', stage)],
    { text, after, limit },
  )
}
