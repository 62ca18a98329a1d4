/** What the readings of everything that is kept have found. */
import { z } from 'zod'
import { IntegrityFinding, IntegrityRun } from '../../domain/integrity.ts'
import { DossierId, LedgerQuery, pageOf } from '../paging.ts'
import { route } from '../route.ts'

const reading = {
  method: 'get',
  tag: 'Operation',
  access: ['administrator', 'auditor'],
  status: 200,
} as const

const listRuns = route(
  {
    ...reading,
    path: '/integrity',
    summary: 'Readings of everything that is kept, the last begun first, and how much each found.',
    description:
      'Every night ledgers, evidence, projections, register and log are read again and compared with their digests.',
    query: z.strictObject({
      limit: z.coerce.number().int().min(1).max(200).default(50).describe('Items on a page'),
      after: z.iso.datetime().optional().describe('`next` of the page before'),
    }),
    response: pageOf(IntegrityRun),
  },
  async ({ query: { limit, after } }, { records }) => {
    const runs = await records.integrity.listRuns({ before: after, limit: limit + 1 })
    const items = runs.slice(0, limit)
    return runs.length > limit ? { items, next: items.at(-1)?.beganAt } : { items }
  },
)

const listFindings = route(
  {
    ...reading,
    path: '/integrity/{id}/findings',
    summary: 'What a reading found: each object, entry and row by name, with what was expected.',
    params: DossierId,
    query: LedgerQuery,
    response: pageOf(IntegrityFinding),
  },
  ({ params, query }, { records }) => records.integrity.listFindings(params.id, query),
)

export const integrityRoutes = [listRuns, listFindings]
