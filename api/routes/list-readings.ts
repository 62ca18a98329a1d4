/** GET /dossiers/{id}/readings: Who has read which confidential document, oldest first. */
import { LedgerEntry } from '../../domain/ledger.ts'
import { readsEveryDossier } from '../../procedure/roles.ts'
import { DossierId, LedgerQuery, pageOf } from '../paging.ts'
import { readingAct } from '../readings.ts'
import { route } from '../route.ts'

export const listReadings = route(
  {
    method: 'get',
    path: '/dossiers/{id}/readings',
    tag: 'Ledger',
    summary: 'Who has read which confidential document, oldest first: entries of the ledger.',
    description:
      'An entry is there before the document is sent. It is part of the hash chain of the case.',
    access: readsEveryDossier,
    params: DossierId,
    query: LedgerQuery,
    status: 200,
    response: pageOf(LedgerEntry),
    problems: ['DossierNotFound'],
  },
  async ({ params, query, person }, { dossiers, records }) => {
    await dossiers.read(params.id, person)
    const { items, next } = await records.readLedger(params.id, { ...query, acts: [readingAct] })
    return { items: [...items], next }
  },
)
