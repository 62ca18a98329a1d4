/** GET /dossiers/{id}/home-status: What partners' trusted lists say of the filed certificates. */
import { z } from 'zod'
import { HomeStatus } from '../../domain/home-status.ts'
import { mayReadDocuments } from '../../procedure/may-read.ts'
import { readers } from '../../procedure/roles.ts'
import { homeStatusOfDossier } from '../home-status.ts'
import { DossierId } from '../paging.ts'
import { Problem } from '../problem.ts'
import { route } from '../route.ts'

export const readHomeStatus = route(
  {
    method: 'get',
    path: '/dossiers/{id}/home-status',
    tag: 'Partners’ lists',
    summary: 'What partners’ trusted lists say of the filed certificates, at home.',
    description:
      'The newest accepted list of each territory counts. A certificate is found by its bytes, or by subject and key together. Only a list that holds at the instant shows recognition.',
    access: readers,
    params: DossierId,
    query: z.strictObject({
      at: z.iso.datetime().optional().describe('Not later than now, which is taken where absent'),
    }),
    status: 200,
    response: HomeStatus,
    problems: ['DossierNotFound', 'InterestNotDeclared', 'Invalid'],
  },
  async ({ params, query, person }, parts) => {
    const now = new Date().toISOString()
    const at = query.at === undefined ? now : new Date(query.at).toISOString()
    if (at > now)
      throw new Problem('Invalid', {
        en: 'expected an instant that is not in the future',
        'zh-CN': '时间不得晚于当前',
      })
    const { dossier } = await parts.dossiers.read(params.id, person)
    if (!mayReadDocuments(person, dossier, now))
      throw new Problem('InterestNotDeclared', 'expected a declaration of interest first')
    return homeStatusOfDossier(dossier.documents, at, parts)
  },
)
