/** GET /dossiers/{id}/reports/{number}/changes: How a report differs from an earlier one. */
import { z } from 'zod'
import { NumberedReport, ReportChange } from '../../domain/report-change.ts'
import { readers } from '../../procedure/roles.ts'
import { changesBetween } from '../report-changes.ts'
import { Problem } from '../problem.ts'
import { readReportFrom, reportsOf } from '../reports.ts'
import { route } from '../route.ts'
import { ReportNumber } from './reports.ts'

const ReportChanges = z
  .object({
    from: NumberedReport,
    to: NumberedReport,
    total: z.int().nonnegative().describe('Changes on all pages'),
    items: z.array(ReportChange),
    next: z.string().optional().describe('Pass as `after`; absent on the last page'),
  })
  .meta({ id: 'ReportChanges' })

export const readReportChanges = route(
  {
    method: 'get',
    path: '/dossiers/{id}/reports/{number}/changes',
    tag: 'Documents',
    summary: 'How a report differs from an earlier one: findings new, gone or changed.',
    description:
      'A certificate is compared with the one of the same subject and part, a document with that of the same type. Paths, certificates and files that cannot be read are compared too.',
    access: readers,
    params: ReportNumber,
    query: z.strictObject({
      from: z.coerce
        .number()
        .int()
        .min(1)
        .max(10_000)
        .optional()
        .describe('Number of the earlier report; absent: the one before'),
      limit: z.coerce.number().int().min(1).max(200).default(50).describe('Items on a page'),
      after: z.coerce.number().int().min(0).max(2_147_483_647).default(0).describe('Changes seen'),
    }),
    status: 200,
    response: ReportChanges,
    problems: ['DossierNotFound', 'NotFound', 'InterestNotDeclared'],
  },
  async ({ params, query, person }, parts) => {
    const reports = await reportsOf(params.id, person, parts)
    const [from, to] = [reports[(query.from ?? params.number - 1) - 1], reports[params.number - 1]]
    if (!from || !to) throw new Problem('NotFound', 'expected two reports of this dossier')
    const changes = changesBetween(
      await readReportFrom(from.evidence, parts),
      await readReportFrom(to.evidence, parts),
    )
    const end = query.after + query.limit
    const next = end < changes.length ? { next: String(end) } : {}
    return { from, to, total: changes.length, items: changes.slice(query.after, end), ...next }
  },
)
