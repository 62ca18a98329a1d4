/** The register against the ledger: every published change on record once, every entry as its last change left it. */
import canonicalize from 'canonicalize'
import { sql } from 'kysely'
import type { Notice } from '../../domain/notice.ts'
import { type IntegrityFinding, integrityFinding } from '../../domain/integrity.ts'
import type { RegisterChange } from '../../domain/register/change.ts'
import { leafBytes } from '../log/append-leaf.ts'
import { fromJson } from '../records/json.ts'
import { changeLeaf, changeSubject, decisionLeaf, decisionSubject } from '../records/log-leaves.ts'
import { findGaps } from '../records/numbers.ts'
import { replayEntries } from '../records/register-entries.ts'
import type { Database } from '../records/tables.ts'
import type { Comparison } from './compare-cases.ts'
import { differences, isOfContent, schemaOf, shadow, type Work } from './differences.ts'

const entries = { table: 'register_entries', key: ['id'] } as const

/** In one snapshot, as `compareCases`. */
export async function compareRegister(database: Database): Promise<Comparison> {
  try {
    return await compare(database)
  } catch (error) {
    if (!isOfContent(error)) throw error
    const found = { subject: 'register_changes', found: String(error) }
    return { rows: 0, findings: [integrityFinding('unreadable', found)] }
  }
}

async function compare(database: Database): Promise<Comparison> {
  return database
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (work) => {
      const schema = await schemaOf(work)
      const findings = [
        ...(await changesOf(work)),
        ...(await leavesOfChanges(work)),
        ...(await leavesOfDecisions(work)),
        ...(await gapsOf(work)),
      ]
      await shadow(work, schema, entries)
      await replayEntries(work)
      const found = await differences(work, schema, entries)
      return { rows: found.rows, findings: [...findings, ...found.findings] }
    })
}

/** A change without an event that published it, an event without its change, or one that says something else. */
async function changesOf(work: Work): Promise<IntegrityFinding[]> {
  const { rows } = await sql<{ subject: string; code: IntegrityFinding['code'] }>`
    with published as (
      select dossier as entry, event, entry->>'at' as at, entry#>'{changes,published}' as said
      from ledger where event is not null and jsonb_typeof(entry#>'{changes,published}') = 'object')
    select 'register_changes ' || coalesce(p.entry, c.entry) || '/' || coalesce(p.event, c.event) as subject,
      case when c.entry is null then 'row-missing' when p.entry is null then 'row-extra'
        else 'row-changed' end as code
    from published p full join register_changes c using (entry, event)
    where c.after is distinct from p.said->'entry' or c.kind is distinct from p.said->>'kind'
      or c.at is distinct from p.at
    order by 1 limit 100`.execute(work)
  return rows.map(({ subject, code }) => integrityFinding(code, { subject }))
}

type Expected = readonly [subject: string, bytes: Buffer]

/** Leaves that are not in the log as they should be. */
async function wrongLeaves(work: Work, expected: readonly Expected[]) {
  const rows = await work
    .selectFrom('log_leaves')
    .select(['subject', 'leaf'])
    .where(sql<boolean>`subject = any(${expected.map(([subject]) => subject)}::text[])`)
    .execute()
  const held = new Map(rows.map(({ subject, leaf }) => [subject, leaf]))
  return expected.flatMap(([name, bytes]) => {
    const leaf = held.get(name)
    if (leaf && bytes.equals(leaf)) return []
    const subject = `log_leaves ${name}`
    return [integrityFinding(leaf ? 'row-changed' : 'row-missing', { subject })]
  })
}

const pageSize = 500

async function leavesOfChanges(work: Work): Promise<IntegrityFinding[]> {
  const found: IntegrityFinding[] = []
  for (let after = 0; ;) {
    const rows = await work
      .selectFrom('register_changes')
      .selectAll()
      .where('sequence', '>', after)
      .orderBy('sequence')
      .limit(pageSize)
      .execute()
    const changes = rows.map(
      (row) => ({ ...row, after: fromJson<RegisterChange['after']>(row.after) }) as RegisterChange,
    )
    const expected = changes.map((change): Expected => [
      changeSubject(change.sequence),
      leafBytes(changeLeaf(change)),
    ])
    found.push(...(await wrongLeaves(work, expected)))
    const last = rows.at(-1)
    if (!last) return found
    after = last.sequence
  }
}

/** Each decision that was sealed is in the log with the digest of its document. */
async function leavesOfDecisions(work: Work): Promise<IntegrityFinding[]> {
  const { rows } = await sql<{ id: string; notices: unknown }>`
    select entry#>>'{detail,notice}' as id, entry#>'{changes,notices}' as notices, entry#>>'{detail,kind}' as kind
    from ledger where event is not null and entry->>'act' = 'notice-issued'`.execute(work)
  const expected = rows.flatMap(({ id, notices }): Expected[] => {
    const notice = fromJson<readonly Notice[] | null>(notices)?.find((each) => each.id === id)
    const leaf = notice && decisionLeaf(notice)
    return leaf ? [[decisionSubject(id), leafBytes(leaf)]] : []
  })
  return wrongLeaves(work, expected)
}

async function gapsOf(work: Work): Promise<IntegrityFinding[]> {
  return (await findGaps(work)).map(({ series, year, count, highest }) =>
    integrityFinding('number-missing', {
      subject: canonicalize([series, year]) ?? series,
      expected: String(highest),
      found: String(count),
    }),
  )
}
