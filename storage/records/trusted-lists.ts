/** The issues of the trusted list, as they were signed. */
import type { EvidenceRef } from '../../domain/evidence.ts'
import { appendLeaf } from '../log/append-leaf.ts'
import { fromJson } from './json.ts'
import type { TrustedListTable } from './register-tables.ts'
import type { Database } from './tables.ts'

export interface IssuedList {
  readonly sequence: number
  /** The last change of the register that it holds. */
  readonly registerSequence: number
  readonly issuedAt: string
  readonly nextUpdate: string
  readonly xml: EvidenceRef
  readonly json: EvidenceRef
  /** Detached signature over the JSON. */
  readonly jws: string
}

export type TrustedLists = ReturnType<typeof createTrustedLists>

const toIssue = (row: TrustedListTable): IssuedList => ({
  sequence: row.sequence,
  registerSequence: row.register_sequence,
  issuedAt: row.issued_at,
  nextUpdate: row.next_update,
  xml: fromJson<EvidenceRef>(row.xml),
  json: fromJson<EvidenceRef>(row.json),
  jws: row.jws,
})

export const createTrustedLists = (database: Database) => ({
  /** The issue of a number, or the last one. */
  async find(sequence?: number): Promise<IssuedList | undefined> {
    const row = await database
      .selectFrom('trusted_lists')
      .selectAll()
      .$if(sequence !== undefined, (all) => all.where('sequence', '=', sequence ?? 0))
      .orderBy('sequence', 'desc')
      .limit(1)
      .executeTakeFirst()
    return row && toIssue(row)
  },

  /** Keeps an issue and its leaf in the log; answers the one that has the number, whoever was first. */
  async keep(issue: IssuedList): Promise<IssuedList> {
    const { sequence, registerSequence, issuedAt, nextUpdate, xml, json, jws } = issue
    return database.transaction().execute(async (work) => {
      const row = {
        sequence,
        register_sequence: registerSequence,
        issued_at: issuedAt,
        next_update: nextUpdate,
        xml: JSON.stringify(xml),
        json: JSON.stringify(json),
        jws,
      }
      const made = await work
        .insertInto('trusted_lists')
        .values(row)
        .onConflict((conflict) => conflict.doNothing())
        .returningAll()
        .executeTakeFirst()
      if (!made)
        return toIssue(
          await work
            .selectFrom('trusted_lists')
            .selectAll()
            .where('sequence', '=', sequence)
            .executeTakeFirstOrThrow(),
        )
      const leaf = {
        type: 'trusted-list',
        sequence,
        at: issuedAt,
        documentSha256: xml.sha256,
      } as const
      await appendLeaf(work, leaf, `trusted-list:${sequence}`)
      return issue
    })
  },
})
