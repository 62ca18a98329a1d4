/** GET /dossiers/{id}/examination: How far the technical checks are. */
import { Examination } from '../../domain/examination-progress.ts'
import { readsEveryDossier } from '../../procedure/roles.ts'
import { DossierId } from '../paging.ts'
import { route } from '../route.ts'

export const readExamination = route(
  {
    method: 'get',
    path: '/dossiers/{id}/examination',
    tag: 'Dossiers',
    summary: 'How far the technical checks are; nothing while none run.',
    access: ['applicant', ...readsEveryDossier],
    params: DossierId,
    status: 200,
    response: Examination,
    problems: ['DossierNotFound'],
  },
  async ({ params, person }, { dossiers, examinations }) => {
    await dossiers.read(params.id, person)
    return examinations.of(params.id)
  },
)
