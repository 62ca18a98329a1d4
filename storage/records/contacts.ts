/** Where a person of the authority reads messages: an address that they have given themselves. */
import type { Database } from './tables.ts'

export const createContacts = (database: Database) => ({
  async find(sub: string): Promise<{ email: string } | undefined> {
    return database.selectFrom('contacts').select('email').where('sub', '=', sub).executeTakeFirst()
  },
  async keep(sub: string, email: string): Promise<void> {
    await database
      .insertInto('contacts')
      .values({ sub, email })
      .onConflict((conflict) =>
        conflict.column('sub').doUpdateSet({ email, updated_at: new Date() }),
      )
      .execute()
  },
  async drop(sub: string): Promise<void> {
    await database.deleteFrom('contacts').where('sub', '=', sub).execute()
  },
})
