/** The reports of the technical checks of a dossier: listed, and each as signed JSON and as a sealed PDF. */
import { z } from 'zod'
import { Report } from '../../domain/report.ts'
import { NumberedReport } from '../../domain/report-change.ts'
import { readers } from '../../procedure/roles.ts'
import { sendEvidence } from '../download.ts'
import { DossierId, pageOf } from '../paging.ts'
import { Problem } from '../problem.ts'
import { numberedReport, reportsOf } from '../reports.ts'
import { route } from '../route.ts'

export const ReportNumber = z.object({
  id: z.uuid(),
  number: z.coerce
    .number()
    .int()
    .min(1)
    .max(10_000)
    .describe('From 1, in the order of examination'),
})

const asked = {
  method: 'get',
  tag: 'Documents',
  access: readers,
  status: 200,
  problems: ['DossierNotFound', 'NotFound', 'InterestNotDeclared'],
} as const

export const listReports = route(
  {
    ...asked,
    path: '/dossiers/{id}/reports',
    summary: 'The reports of a dossier: one of each examination.',
    params: DossierId,
    query: z.strictObject({
      limit: z.coerce.number().int().min(1).max(200).default(50).describe('Items on a page'),
      after: z.coerce.number().int().min(0).max(10_000).default(0).describe('Number of a report'),
    }),
    response: pageOf(NumberedReport),
    problems: ['DossierNotFound', 'InterestNotDeclared'],
  },
  async ({ params, query: { limit, after }, person }, parts) => {
    const reports = await reportsOf(params.id, person, parts)
    const items = reports.filter(({ number }) => number > after).slice(0, limit)
    const last = items.at(-1)?.number ?? after
    return { items, ...(last < reports.length && { next: String(last) }) }
  },
)

export const readNumberedReport = route(
  {
    ...asked,
    path: '/dossiers/{id}/reports/{number}',
    summary: 'A report as JSON, in the bytes that are signed.',
    params: ReportNumber,
    response: Report,
  },
  async ({ params, person, request, response }, parts) => {
    const { evidence } = await numberedReport(params, person, parts)
    await sendEvidence(evidence, { request, response }, parts)
    return undefined
  },
)

const unsigned = () =>
  new Problem('NotFound', 'expected a report that was made since reports are signed')

export const readReportSignature = route(
  {
    ...asked,
    path: '/dossiers/{id}/reports/{number}/signature',
    summary: 'The signature of a report: a detached JSON Web Signature over its bytes.',
    description:
      'RFC 7515, Appendix F: the payload is the report as it is downloaded, byte for byte; `x5c` of the header has the certificates.',
    params: ReportNumber,
    response: { media: ['application/jose'] },
  },
  async ({ params, person, request, response }, parts) => {
    const { signature } = await numberedReport(params, person, parts)
    if (!signature) throw unsigned()
    await sendEvidence(signature, { request, response }, parts)
    return undefined
  },
)

export const readReportDocument = route(
  {
    ...asked,
    path: '/dossiers/{id}/reports/{number}/document',
    summary: 'A report as a sealed PDF, in Chinese and English.',
    params: ReportNumber,
    response: { media: ['application/pdf'] },
  },
  async ({ params, person, request, response }, parts) => {
    const { document } = await numberedReport(params, person, parts)
    if (!document) throw unsigned()
    await sendEvidence(document, { request, response }, parts)
    return undefined
  },
)
