/** Fills the records with open tasks of one role, each of a case of its own, as so many filings would leave them. */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { nameOf } from '../../../bench/search/names.ts'
import { openDatabase } from '../../../storage/records/database.ts'
import { searchable } from '../../../storage/records/project.ts'
import type { Database } from '../../../storage/records/tables.ts'

const batch = 5_000
const dayMs = 86_400_000
const openedAt = '2026-11-02T01:00:00.000Z'

/** From a fortnight ago on: the first ones are overdue. */
const dueOn = (number: number) =>
  new Date(Date.now() + (Math.floor(number / 600) - 14) * dayMs).toISOString().slice(0, 10)

function row(number: number) {
  const [id, name] = [randomUUID(), nameOf(number)]
  const task = {
    id: `${id}.1`,
    dossier: id,
    kind: 'verify',
    role: 'officer',
    state: 'open',
    stage: 'verification',
    epoch: 0,
    due: dueOn(number),
    openedAt,
  }
  return {
    id,
    task,
    search: searchable([name.en, name['zh-CN']]),
    state: { id, organisation: name.en, openedAt, filings: [{ number: 1, caName: name }] },
  }
}

async function insert(database: Database, numbers: readonly number[]): Promise<void> {
  const rows = JSON.stringify(numbers.map(row))
  const of = sql`jsonb_to_recordset(${rows}::jsonb) as r (id uuid, task jsonb, search text, state jsonb)`
  await sql`insert into cases (id, organisation, stage, opened_at, updated_at, event, state, form, search)
    select id, state->>'organisation', 'verification', ${openedAt}, ${openedAt}, 9, state,
      '{"identity":{"country":"PT"}}', search from ${of}`.execute(database)
  await sql`insert into tasks (id, dossier, kind, role, state, stage, assignee, due, opened_at, task)
    select task->>'id', id, task->>'kind', task->>'role', 'open', task->>'stage', null, task->>'due',
      ${openedAt}, task from ${of}`.execute(database)
}

/** `url`: of the records, which nobody else may have open. */
export async function seedQueue(url: string, tasks: number): Promise<void> {
  const database = await openDatabase(url)
  // To fill these takes longer than all the rest; texts of three signs and more need the second one only.
  await sql`drop index cases_by_grams, dossiers_by_text`.execute(database)
  for (let first = 0; first < tasks; first += batch)
    await insert(
      database,
      Array.from({ length: Math.min(batch, tasks - first) }, (_each, number) => first + number),
    )
  await sql`create index dossiers_by_text on cases using gin (search gin_trgm_ops)`.execute(
    database,
  )
  await sql`analyze`.execute(database)
  await database.destroy()
}
