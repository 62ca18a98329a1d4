/** GET /dossiers/{id}: Read a dossier: stage, clocks, documents, tasks, and what you may do now. */
import { readers } from '../../procedure/roles.ts'
import { DossierId } from '../paging.ts'
import { route } from '../route.ts'
import { dossierFor, DossierView } from '../views.ts'

export const readDossier = route(
  {
    method: 'get',
    path: '/dossiers/{id}',
    tag: 'Dossiers',
    summary: 'Read a dossier: stage, clocks, documents, tasks, and what you may do now.',
    access: readers,
    params: DossierId,
    status: 200,
    response: DossierView,
    problems: ['DossierNotFound'],
  },
  async ({ params, person }, { dossiers, records }) =>
    dossierFor(person, await dossiers.read(params.id, person), {
      calendar: await records.calendars.loaded(),
      opened: await records.listOpenings({ dossier: params.id, sub: person.sub }),
    }),
)
