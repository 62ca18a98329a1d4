/** Appends a leaf to the transparency log, inside the transaction of whatever it tells of: both stand, or neither. */
import canonicalize from 'canonicalize'
import { sql, type Transaction } from 'kysely'
import type { LogLeaf } from '../../domain/register/leaf.ts'
import type { Tables } from '../records/tables.ts'

/** The bytes of a leaf: its canonical JSON (RFC 8785). */
export const leafBytes = (leaf: LogLeaf): Buffer => Buffer.from(canonicalize(leaf) ?? '')

/**
 * Answers the index of the leaf, the one it has where the subject is in the log already. Whoever appends waits for
 * the commit of whoever appended before: indexes are in the order of commits, and a rollback leaves no gap. Take
 * other locks first. Throws Error where the subject is in the log with another leaf, which is a defect.
 */
export async function appendLeaf(
  work: Transaction<Tables>,
  leaf: LogLeaf,
  subject: string,
): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended('log', 2))`.execute(work)
  const bytes = leafBytes(leaf)
  const known = await work
    .selectFrom('log_leaves')
    .select(['index', 'leaf'])
    .where('subject', '=', subject)
    .executeTakeFirst()
  if (known) {
    if (!bytes.equals(known.leaf))
      throw new Error(`expected the leaf that ${subject} has in the log, got another`)
    return known.index
  }
  const { rows } = await sql<{ index: number }>`
    insert into log_leaves (index, leaf, at, subject)
    select coalesce(max(index) + 1, 0), ${bytes}::bytea, ${leaf.at}, ${subject} from log_leaves
    returning index`.execute(work)
  const [row] = rows
  if (!row) throw new Error('expected an index, got none')
  return row.index
}
