/** Uploads in parts that are under way: the only rows that are no projection of the ledger; losing one costs a repeated upload. */
import type { Upload } from '../../domain/upload.ts'
import { fromJson } from './json.ts'
import type { Database } from './tables.ts'

/** An upload and who began it, with the object store's own id for it. */
export interface OpenUpload {
  readonly upload: Upload
  readonly sub: string
  readonly storeId: string
}

/** Keeps an upload; the first one under an id stays, and is answered. */
export async function keepUpload(database: Database, open: OpenUpload): Promise<OpenUpload> {
  const { upload, sub } = open
  const row = { id: upload.id, dossier: upload.dossier, sub, upload: JSON.stringify(open) }
  await database
    .insertInto('uploads')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return (await findUpload(database, upload.id)) ?? open
}

export async function findUpload(database: Database, id: string): Promise<OpenUpload | undefined> {
  const row = await database
    .selectFrom('uploads')
    .select('upload')
    .where('id', '=', id)
    .executeTakeFirst()
  return row && fromJson<OpenUpload>(row.upload)
}

export async function dropUpload(database: Database, id: string): Promise<void> {
  await database.deleteFrom('uploads').where('id', '=', id).execute()
}

export const createUploads = (database: Database) => ({
  keepUpload: (open: OpenUpload) => keepUpload(database, open),
  findUpload: (id: string) => findUpload(database, id),
  dropUpload: (id: string) => dropUpload(database, id),
})
