/** Fills the records as 100,000 dossiers, with their tasks and entries of the register, leave them. */
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from '../../storage/records/tables.ts'
import { searchable } from '../../storage/records/project.ts'
import { nameOf } from './names.ts'

const batch = 2_000
const stages = ['verification', 'expert-review', 'drafting', 'decision', 'delivery', 'closed']
const kinds = ['verify', 'opine', 'draft', 'decide', 'deliver', 'deliver']
const roles = ['officer', 'expert', 'officer', 'head', 'intake', 'intake']
const countries = ['BG', 'DE', 'PT', 'SG', 'KE', 'CL', 'PL', 'KZ']

/** The same number gives the same id, in no order. */
export function idOf(number: number): string {
  const hex = createHash('sha256').update(String(number)).digest('hex')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20, 32),
  ].join('-')
}

const openedAt = (number: number) =>
  new Date(Date.UTC(2016, 0, 1) + number * 3_000_000).toISOString()
const dueOn = (number: number) => openedAt(number + 600).slice(0, 10)

function caseRow(number: number) {
  const [id, name, at] = [idOf(number), nameOf(number), openedAt(number)]
  const organisation = `CA ${number % 9_000}`
  // Notices, clocks and filings are most of what a row holds.
  const notices = Array.from({ length: 8 }, (_, each) => ({
    id: `${id}.n${each}`,
    number: `${each}`,
    issuedAt: at,
    sha256: idOf(number + each),
  }))
  const clocks = ['C1', 'C3', 'C5'].map((key) => ({ key, startedAt: at, dueDate: dueOn(number) }))
  const state = {
    id,
    organisation,
    openedAt: at,
    stage: stages[number % 6],
    filings: [{ number: 1, caName: name }],
    clocks,
    notices,
  }
  const search = searchable([name.en, name['zh-CN'], organisation, id])
  return { id, organisation, stage: stages[number % 6], opened_at: at, state, search }
}

/** Of each dossier three tasks are done and one is open. */
function taskRows(number: number) {
  const dossier = idOf(number)
  return [0, 1, 2, 3].map((each) => {
    const place = (number + each) % 6
    const id = `${dossier}.${each + 1}`
    const assignee = number % 5 === 0 ? `officer-${number % 40}` : null
    const row = {
      id,
      dossier,
      kind: kinds[place],
      role: roles[place],
      stage: stages[place],
      assignee,
      due: dueOn(number),
    }
    return {
      ...row,
      state: each === 3 ? 'open' : 'completed',
      opened_at: openedAt(number),
      task: { ...row, epoch: 1, openedAt: openedAt(number) },
    }
  })
}

function entryRow(number: number) {
  const [id, name] = [idOf(number), nameOf(number)]
  const sha256 = createHash('sha256').update(id).digest('hex')
  const country = countries[number % countries.length]
  const status = number % 10 === 0 ? 'expired' : 'in-force'
  const entry = {
    id,
    number: `${number}`,
    provider: { name, country },
    chain: [{ sha256, subject: `CN=${name.en}` }],
  }
  const search = searchable([name.en, name['zh-CN'], `${number}`, id, `CN=${name.en}`, sha256])
  return {
    id,
    number: `${number}`,
    country,
    status,
    provider: name.en,
    valid_until: '2031-01-01',
    search,
    sequence: number + 1,
    entry,
  }
}

async function insert(database: Database, numbers: readonly number[]): Promise<void> {
  const json = (rows: readonly object[]) => JSON.stringify(rows)
  await sql`insert into cases (id, organisation, stage, opened_at, updated_at, event, state, form, search)
    select id, organisation, stage, opened_at, opened_at, 40, state, '{}', search
    from jsonb_to_recordset(${json(numbers.map(caseRow))}::jsonb) as
      r (id uuid, organisation text, stage text, opened_at text, state jsonb, search text)`.execute(
    database,
  )
  await sql`insert into tasks (id, dossier, kind, role, state, stage, assignee, due, opened_at, task)
    select id, dossier, kind, role, state, stage, assignee, due, opened_at, task
    from jsonb_to_recordset(${json(numbers.flatMap(taskRows))}::jsonb) as r (id text, dossier uuid, kind text,
      role text, state text, stage text, assignee text, due text, opened_at text, task jsonb)`.execute(
    database,
  )
  await sql`insert into register_entries (id, number, country, status, provider, valid_until, search, sequence, entry)
    select id, number, country, status, provider, valid_until, search, sequence, entry
    from jsonb_to_recordset(${json(numbers.map(entryRow))}::jsonb) as r (id uuid, number text, country text,
      status text, provider text, valid_until text, search text, sequence integer, entry jsonb)`.execute(
    database,
  )
}

export async function seed(
  database: Database,
  dossiers: number,
  tell: (done: number) => void,
): Promise<void> {
  for (let first = 0; first < dossiers; first += batch) {
    const numbers = Array.from(
      { length: Math.min(batch, dossiers - first) },
      (_, each) => first + each,
    )
    await insert(database, numbers)
    tell(first + numbers.length)
  }
  await sql`analyze`.execute(database)
}
