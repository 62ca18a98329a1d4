/** GET /dossiers/{id}/ledger: Every act and every refused act of the case, oldest first, hash-chained. */
import { z } from 'zod'
import { LedgerEntry } from '../../domain/ledger.ts'
import { DossierId, pageOf } from '../paging.ts'
import { route } from '../route.ts'
import { entryFor } from '../views.ts'

/** What the database can count to. */
const lastPosition = 2_147_483_647

export const readLedger = route(
  {
    method: 'get',
    path: '/dossiers/{id}/ledger',
    tag: 'Ledger',
    summary: 'Every act and every refused act of the case, oldest first, hash-chained.',
    access: ['applicant', 'intake', 'officer', 'expert', 'head', 'auditor'],
    params: DossierId,
    query: z.strictObject({
      limit: z.coerce.number().int().min(1).max(200).default(50),
      after: z.coerce.number().int().min(0).max(lastPosition).default(0).describe('Position'),
    }),
    status: 200,
    response: pageOf(LedgerEntry),
    problems: ['DossierNotFound'],
  },
  async ({ params, query, person }, { dossiers, records }) => {
    await dossiers.read(params.id, person)
    const { items, next } = await records.readLedger(params.id, query)
    return { items: items.map((entry) => entryFor(person, entry)), next }
  },
)
