/** GET /credit-record: The penalties that are public, until they expire. */
import { z } from 'zod'
import { CreditEntry } from '../../domain/penalty/credit.ts'
import { dateInShanghai } from '../../procedure/working-days.ts'
import { listQuery, pageOf } from '../paging.ts'
import { route } from '../route.ts'

export const readCreditRecord = route(
  {
    method: 'get',
    path: '/credit-record',
    tag: 'Penalties',
    summary: 'The public credit record: penalties served and not expired, newest first.',
    description: 'An entry that has expired or was taken down is not shown for any day.',
    access: 'public',
    query: listQuery({
      at: z.iso.date().optional().describe('As the record stood on this day; absent: today'),
    }),
    status: 200,
    response: pageOf(CreditEntry),
  },
  async ({ query: { at, ...paging } }, { records }) => {
    const today = dateInShanghai(new Date().toISOString())
    const { items, next } = await records.credit.list({ ...paging, at: at ?? today, today })
    return { items: [...items], next }
  },
)
