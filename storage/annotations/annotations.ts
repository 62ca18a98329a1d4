/** Reviewers' annotations of documents: made, listed for whoever may read them, withdrawn by their author. */
import { sql } from 'kysely'
import type { Annotation } from '../../domain/annotation.ts'
import { page, type Page, sequenceIn } from '../records/cursor.ts'
import { fromJson } from '../records/json.ts'
import type { Database } from '../records/tables.ts'

export interface AnnotationQuery {
  readonly dossier: string
  /** The reader: who reads what is shared, and their own. */
  readonly sub: string
  /** Documents that the reader may open. */
  readonly documents: readonly string[]
  readonly tag?: string | undefined
  readonly after?: string | undefined
  readonly limit: number
}

export const createAnnotations = (database: Database) => ({
  /** Made once for an id; answers what stands under it. */
  async keep(dossier: string, annotation: Annotation): Promise<Annotation> {
    const { id, document, version, by, shared, tag } = annotation
    await database
      .insertInto('annotations')
      .values({
        ...{ id, dossier, document, version, sub: by.sub, shared, tag, withdrawn_at: null },
        annotation: JSON.stringify(annotation),
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    const row = await database
      .selectFrom('annotations')
      .select('annotation')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    return fromJson<Annotation>(row.annotation)
  },
  /** Newest first. */
  async list(query: AnnotationQuery): Promise<Page<Annotation>> {
    const { dossier, sub, documents, tag, after, limit } = query
    const rows = await database
      .selectFrom('annotations')
      .select(['id', 'sequence', 'annotation'])
      .where('dossier', '=', dossier)
      .where('withdrawn_at', 'is', null)
      .where((where) => where.or([where('sub', '=', sub), where('shared', '=', true)]))
      .where(sql<boolean>`document = any(${[...documents]}::uuid[])`)
      .where(sql<boolean>`sequence < ${sequenceIn(after)}::bigint`)
      .$if(tag !== undefined, (select) => select.where('tag', '=', tag ?? ''))
      .orderBy('sequence', 'desc')
      .limit(limit + 1)
      .execute()
    const { rows: kept, next } = page(rows, limit, ({ sequence, id }) => [String(sequence), id])
    return { items: kept.map((row) => fromJson<Annotation>(row.annotation)), next }
  },
  /** By its author; answers whether there was such a one. It stays in the records. */
  async withdraw({ dossier, id, sub }: { dossier: string; id: string; sub: string }) {
    const { numUpdatedRows } = await database
      .updateTable('annotations')
      .set({ withdrawn_at: new Date().toISOString() })
      .where('id', '=', id)
      .where('dossier', '=', dossier)
      .where('sub', '=', sub)
      .where('withdrawn_at', 'is', null)
      .executeTakeFirst()
    return numUpdatedRows > 0n
  },
})
