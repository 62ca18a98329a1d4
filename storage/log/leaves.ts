/** Reads the leaves of the log, page by page or by subject. */
import type { LogLeaf } from '../../domain/register/leaf.ts'
import type { Database } from '../records/tables.ts'
import { appendLeaf } from './append-leaf.ts'
import type { LogLeafTable } from './table.ts'

export interface StoredLeaf {
  readonly index: number
  /** As they are hashed: canonical JSON. */
  readonly bytes: Buffer
  /** RFC 6962 §2.1. */
  readonly leafHash: Buffer
  readonly at: string
  readonly subject: string
}

export type LogLeaves = ReturnType<typeof createLogLeaves>

const columns = ['index', 'leaf', 'leaf_hash', 'at', 'subject'] as const

const asLeaf = ({
  leaf,
  leaf_hash,
  ...rest
}: Omit<LogLeafTable, 'leaf_hash'> & { leaf_hash: Uint8Array }): StoredLeaf => ({
  ...rest,
  bytes: Buffer.from(leaf),
  leafHash: Buffer.from(leaf_hash),
})

export const createLogLeaves = (database: Database) => ({
  /** In a transaction of its own; see `appendLeaf` for one that others begin. */
  append: (leaf: LogLeaf, subject: string): Promise<number> =>
    database.transaction().execute((work) => appendLeaf(work, leaf, subject)),

  /** How many leaves there are. */
  async size(): Promise<number> {
    const row = await database
      .selectFrom('log_leaves')
      .select(({ fn }) => fn.max('index').as('last'))
      .executeTakeFirst()
    const last = row?.last as number | null | undefined
    return last === null || last === undefined ? 0 : last + 1
  },

  /** The leaves [from, to), in their order. */
  async read({ from, to }: { from: number; to: number }): Promise<StoredLeaf[]> {
    const rows = await database
      .selectFrom('log_leaves')
      .select(columns)
      .where('index', '>=', from)
      .where('index', '<', to)
      .orderBy('index')
      .execute()
    return rows.map(asLeaf)
  },

  async find(subject: string): Promise<StoredLeaf | undefined> {
    const row = await database
      .selectFrom('log_leaves')
      .select(columns)
      .where('subject', '=', subject)
      .executeTakeFirst()
    return row && asLeaf(row)
  },
})
