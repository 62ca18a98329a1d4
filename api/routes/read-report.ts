/** GET /dossiers/{id}/report: The report of the technical checks, as it was written. */
import { Report } from '../../domain/report.ts'
import { sendEvidence } from '../download.ts'
import { readers } from '../../procedure/roles.ts'
import { DossierId } from '../paging.ts'
import { Problem } from '../problem.ts'
import { route } from '../route.ts'
import { mayReadDocuments } from '../../procedure/may-read.ts'

export const readReport = route(
  {
    method: 'get',
    path: '/dossiers/{id}/report',
    tag: 'Documents',
    summary: 'The report of the technical checks, as it was written.',
    access: readers,
    params: DossierId,
    status: 200,
    response: Report,
    problems: ['DossierNotFound', 'NotFound', 'InterestNotDeclared'],
  },
  async ({ params, person, request, response }, parts) => {
    const { dossier } = await parts.dossiers.read(params.id, person)
    if (!mayReadDocuments(person, dossier, new Date().toISOString()))
      throw new Problem('InterestNotDeclared', 'expected a declaration of interest first')
    if (!dossier.report) throw new Problem('NotFound', 'expected a dossier that has been checked')
    await sendEvidence(dossier.report.evidence, { request, response }, parts)
    return undefined
  },
)
