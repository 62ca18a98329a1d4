/** GET /dossiers/{id}/ledger: Every act and every refused act of the case, oldest first, hash-chained. */
import { DossierId, LedgerQuery, pageOf } from '../paging.ts'
import { readers } from '../../procedure/roles.ts'
import { route } from '../route.ts'
import { entryFor, LedgerEntryView } from '../views.ts'

export const readLedger = route(
  {
    method: 'get',
    path: '/dossiers/{id}/ledger',
    tag: 'Ledger',
    summary: 'Every act and every refused act of the case, oldest first, hash-chained.',
    access: readers,
    params: DossierId,
    query: LedgerQuery,
    status: 200,
    response: pageOf(LedgerEntryView),
    problems: ['DossierNotFound'],
  },
  async ({ params, query, person }, { dossiers, records }) => {
    await dossiers.read(params.id, person)
    const { items, next } = await records.readLedger(params.id, query)
    return { items: items.map((entry) => entryFor(person, entry)), next }
  },
)
