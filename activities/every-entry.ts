/** Every entry of the register as it stands, read page by page. */
import type { RegisterEntry } from '../domain/register/entry.ts'
import type { Records } from '../storage/records/records.ts'

export async function* everyEntry({
  register,
}: Pick<Records, 'register'>): AsyncGenerator<RegisterEntry> {
  let after: string | undefined
  do {
    const { items, next } = await register.list({ limit: 200, after })
    for (const { entry } of items) yield entry
    after = next
  } while (after !== undefined)
}
