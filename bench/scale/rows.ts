/**
 * More rows in the projections, as dossiers leave them that are not in Temporal: copies of the rows of real ones under other
 * ids, names and days. Of ten, five wait for the desk, two are drafts and three are decided. Their documents are left out:
 * no page shows them.
 */
import { type Kysely, sql } from 'kysely'
import { searchable } from '../../storage/records/project.ts'
import type { Tables } from '../../storage/records/tables.ts'
import { nameOf } from '../search/names.ts'
import { uuidOf } from '../../api/idempotency.ts'

const batch = 1_000
const dayMs = 86_400_000

/** Ids of dossiers whose rows are copied. */
export interface Templates {
  readonly draft: string
  readonly intake: string
  readonly decided: string
}

/** Of ten. */
const turns: readonly (keyof Templates)[] = [
  ...(['intake', 'draft', 'decided', 'intake', 'intake'] as const),
  ...(['decided', 'intake', 'draft', 'intake', 'decided'] as const),
]
const templateOf = (number: number) => turns[number % turns.length] ?? 'intake'

function copyOf(number: number, templates: Templates) {
  const id = uuidOf('row', String(number))
  const [name, organisation] = [nameOf(number), `CA ${number % 9_000}`]
  // Over the two years before; what is due is due within two months around today.
  const opened = new Date(Date.now() - ((number * 7) % 730) * dayMs - number).toISOString()
  const due = new Date(Date.now() + ((number % 60) - 5) * dayMs).toISOString().slice(0, 10)
  const search = searchable([name.en, name['zh-CN'], organisation, id])
  return { id, template: templates[templateOf(number)], organisation, name, opened, due, search }
}

async function insert(
  database: Kysely<Tables>,
  numbers: readonly number[],
  templates: Templates,
): Promise<void> {
  const rows = JSON.stringify(numbers.map((number) => copyOf(number, templates)))
  const copies = sql`jsonb_to_recordset(${rows}::jsonb) as
    r (id uuid, template uuid, organisation text, name jsonb, opened text, due text, search text)`
  await sql`insert into cases
    (id, organisation, stage, outcome, opened_at, updated_at, event, state, form, search)
    select r.id, r.organisation, c.stage, c.outcome, r.opened, r.opened, c.event,
      jsonb_set(c.state, '{filings,0,caName}', r.name, false)
        || jsonb_build_object('id', r.id, 'organisation', r.organisation, 'openedAt', r.opened),
      c.form, r.search
    from ${copies} join cases c on c.id = r.template`.execute(database)
  await sql`insert into tasks
    (id, dossier, kind, role, state, stage, assignee, due, opened_at, task)
    select r.id || '.' || split_part(t.id, '.', 2), r.id, t.kind, t.role, t.state, t.stage, t.assignee, r.due, r.opened,
      t.task || jsonb_build_object('id', r.id || '.' || split_part(t.id, '.', 2), 'dossier', r.id, 'due', r.due)
    from ${copies} join tasks t on t.dossier = r.template`.execute(database)
}

/** Does the work without the indexes of texts, and makes them anew: to fill them row by row takes longer than all the rest. */
async function withoutTexts(database: Kysely<Tables>, work: () => Promise<void>): Promise<void> {
  const { rows } = await sql<{ name: string; definition: string }>`
    select indexname as name, indexdef as definition from pg_indexes
    where tablename = 'cases' and indexdef like '% USING gin %'`.execute(database)
  for (const { name } of rows) await sql`drop index ${sql.ref(name)}`.execute(database)
  await work()
  for (const { definition } of rows) await sql.raw(definition).execute(database)
}

/** Adds so many; `tell` hears how many there are. */
export async function addRows(
  database: Kysely<Tables>,
  { rows, templates }: { readonly rows: number; readonly templates: Templates },
  tell: (done: number) => void,
): Promise<void> {
  await withoutTexts(database, async () => {
    for (let first = 0; first < rows; first += batch) {
      const length = Math.min(batch, rows - first)
      const numbers = Array.from({ length }, (_, place) => first + place)
      await insert(database, numbers, templates)
      tell(first + length)
    }
  })
  await sql`analyze`.execute(database)
}
