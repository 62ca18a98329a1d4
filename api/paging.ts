/** Paging as every list has it: at most `limit` items after an opaque cursor. */
import { z } from 'zod'

/** Is it a sort key of two texts, as the records make their cursors of? */
function isCursor(text: string): boolean {
  try {
    const key: unknown = JSON.parse(Buffer.from(text, 'base64url').toString())
    return Array.isArray(key) && key.length === 2 && key.every(isPlain)
  } catch {
    return false
  }
}
const isPlain = (part: unknown) => typeof part === 'string' && !part.includes('\0')

const paging = {
  limit: z.coerce.number().int().min(1).max(200).default(50).describe('Items on a page'),
  after: z
    .string()
    .max(500)
    .refine(isCursor, 'expected `next` of the page before')
    .optional()
    .describe('`next` of the page before'),
}

/** Query parameters of a list, with its own filters. */
export const listQuery = <T extends z.ZodRawShape>(filters: T) =>
  z.strictObject({ ...paging, ...filters })

/** A page of items. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({
    items: z.array(item),
    next: z.string().optional().describe('Pass as `after`; absent on the last page'),
  })

/** What the database can count to. */
const lastPosition = 2_147_483_647

/** Query parameters of a list that is read from the ledger, by position. */
export const LedgerQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.coerce.number().int().min(0).max(lastPosition).default(0).describe('Position'),
})

export const DossierId = z.object({ id: z.uuid() })
/** The case, then the number of the task on it. */
export const TaskId = z.object({
  id: z.string().regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.\d{1,6}$/),
})

/** A page of a list that is made when it is asked for and is short. */
export function itemsPage<T>(
  items: readonly T[],
  { limit, after }: { readonly limit: number; readonly after?: string | undefined },
) {
  const [position] = after
    ? (JSON.parse(Buffer.from(after, 'base64url').toString()) as string[])
    : []
  const from = Math.max(0, Math.trunc(Number(position ?? 0)) || 0)
  const end = from + limit
  const next = Buffer.from(JSON.stringify([String(end), ''])).toString('base64url')
  return { items: items.slice(from, end), ...(end < items.length && { next }) }
}
