/** Writes the projections of a case: its row, its documents and its tasks. */
import type { Transaction } from 'kysely'
import type { LedgerEvent } from '../../domain/ledger.ts'
import type { Task } from '../../domain/task.ts'
import { consultedAt } from './consultations.ts'
import { fromJson } from './json.ts'
import {
  type CaseProjection,
  type DossierState,
  type DraftForm,
  project,
  searchText,
} from './project.ts'
import type { Tables } from './tables.ts'

type Work = Transaction<Tables>
export type AcceptedEvent = LedgerEvent & { event: number }

/** Brings the projections of one case up to its events, which follow on what they hold; answers the last. */
export async function writeProjections(
  work: Work,
  dossier: string,
  events: readonly AcceptedEvent[],
): Promise<CaseProjection | undefined> {
  let projection = await current(work, dossier)
  for (const event of events) projection = project(projection, event)
  if (projection) await writeCase(work, projection, events)
  await writeDocuments(work, dossier, events)
  await writeTasks(work, events)
  return projection
}

async function current(work: Work, dossier: string): Promise<CaseProjection | undefined> {
  const row = await work
    .selectFrom('cases')
    .select(['state', 'form', 'updated_at'])
    .where('id', '=', dossier)
    .executeTakeFirst()
  if (!row) return undefined
  return {
    state: fromJson<DossierState>(row.state),
    form: fromJson<DraftForm>(row.form),
    updatedAt: row.updated_at,
  }
}

/** Only these change the form or the names that people search by; other events leave those columns alone. */
const changesForm = ({ act, changes }: AcceptedEvent): boolean =>
  act === 'save' || changes.filings !== undefined

/** A dossier is national; whatever follows its grant may belong to a province too. */
const placeOf = (state: CaseProjection['state']) =>
  'kind' in state
    ? { kind: state.kind, province: state.province ?? null }
    : { kind: 'dossier', province: null }

async function writeCase(
  work: Work,
  projection: CaseProjection,
  events: readonly AcceptedEvent[],
): Promise<void> {
  const { state, form, updatedAt } = projection
  const { kind, province } = placeOf(state)
  const progress = {
    kind,
    province,
    organisation: state.organisation,
    stage: state.stage,
    outcome: state.outcome ?? null,
    consulted_at: consultedAt(state),
    opened_at: state.openedAt,
    updated_at: updatedAt,
    event: state.events,
    state: JSON.stringify(state),
  }
  const formed = { form: JSON.stringify(form), search: searchText(projection) }
  const update = events.some(changesForm) ? { ...progress, ...formed } : progress
  await work
    .insertInto('cases')
    .values({ id: state.id, ...progress, ...formed })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(update))
    .execute()
}

async function writeDocuments(work: Work, dossier: string, events: readonly AcceptedEvent[]) {
  const rows = events.flatMap(({ documents }) =>
    documents.map((document) => ({
      dossier,
      id: document.id,
      version: document.version,
      type: document.type,
      document: JSON.stringify(document),
    })),
  )
  if (rows.length > 0)
    await work
      .insertInto('documents')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
}

const taskRow = (task: Task) => ({
  id: task.id,
  dossier: task.dossier,
  kind: task.kind,
  role: task.role,
  state: task.state,
  stage: task.stage,
  assignee: task.assignee?.sub ?? null,
  due: task.due ?? null,
  opened_at: task.openedAt,
  task: JSON.stringify(task),
})

async function writeTasks(work: Work, events: readonly AcceptedEvent[]): Promise<void> {
  const latest = new Map(events.flatMap(({ tasks }) => tasks).map((task) => [task.id, task]))
  if (latest.size === 0) return
  await work
    .insertInto('tasks')
    .values([...latest.values()].map(taskRow))
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((excluded) => ({
        state: excluded.ref('excluded.state'),
        stage: excluded.ref('excluded.stage'),
        assignee: excluded.ref('excluded.assignee'),
        due: excluded.ref('excluded.due'),
        task: excluded.ref('excluded.task'),
      })),
    )
    .execute()
}
