/**
 * The revocation lists that probes brought, in the order in which they were kept; each only after its signature was
 * verified. Observations: the ledger does not tell them, `reindex` leaves them alone.
 */
import { sql } from 'kysely'
import type { EvidenceRef } from '../../domain/evidence.ts'
import { fromJson } from './json.ts'
import type { RevocationListTable } from './status-probes-tables.ts'
import type { Database } from './tables.ts'

export interface NewRevocationList {
  /** SHA-256 of the CA certificate whose key issued what the list speaks of. */
  readonly caSha256: string
  readonly url: string
  /** Of the bytes of the list. */
  readonly sha256: string
  readonly evidence: EvidenceRef
  /** Decimal. */
  readonly crlNumber?: string | undefined
  /** ISO instants. */
  readonly thisUpdate: string
  readonly nextUpdate?: string | undefined
  /** When it was fetched. */
  readonly at: string
}

export interface RevocationList extends NewRevocationList {
  /** Ascending in the order of keeping: whoever has read up to one misses none before it. */
  readonly position: number
}

export type RevocationLists = ReturnType<typeof createRevocationLists>

const toList = (row: Omit<RevocationListTable, 'position'> & { position: number }) =>
  ({
    position: row.position,
    caSha256: row.ca_sha256,
    url: row.url,
    sha256: row.sha256,
    evidence: fromJson<EvidenceRef>(row.evidence),
    ...(row.crl_number !== null && { crlNumber: row.crl_number }),
    thisUpdate: row.this_update,
    ...(row.next_update !== null && { nextUpdate: row.next_update }),
    at: row.at,
  }) satisfies RevocationList

export const createRevocationLists = (database: Database) => ({
  /** Keeps a list once for each CA certificate that it belongs to; answers the row that stands, the first one. */
  async keep(list: NewRevocationList): Promise<RevocationList> {
    const { caSha256, url, sha256, evidence, crlNumber, thisUpdate, nextUpdate, at } = list
    return database.transaction().execute(async (work) => {
      // One after the other, so that positions become visible in their order.
      await sql`select pg_advisory_xact_lock(hashtextextended('revocation-lists', 4))`.execute(work)
      const known = await work
        .selectFrom('revocation_lists')
        .selectAll()
        .where('ca_sha256', '=', caSha256)
        .where('sha256', '=', sha256)
        .executeTakeFirst()
      if (known) return toList(known)
      const row = await work
        .insertInto('revocation_lists')
        .values({
          ...{ ca_sha256: caSha256, url, sha256, evidence: JSON.stringify(evidence) },
          ...{ crl_number: crlNumber ?? null, this_update: thisUpdate },
          ...{ next_update: nextUpdate ?? null, at },
        })
        .returningAll()
        .executeTakeFirstOrThrow()
      return toList(row)
    })
  },

  /** Those kept after a position (0: from the first), oldest first. */
  async after(position: number, limit: number): Promise<RevocationList[]> {
    const rows = await database
      .selectFrom('revocation_lists')
      .selectAll()
      .where('position', '>', position)
      .orderBy('position')
      .limit(limit)
      .execute()
    return rows.map(toList)
  },
})
