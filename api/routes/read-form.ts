/** GET /dossiers/{id}/form: Read the form as last saved, by section; the ETag is its revision. */
import { z } from 'zod'
import { etagOf } from '../etag.ts'
import { readers } from '../../procedure/roles.ts'
import { DossierId } from '../paging.ts'
import { Problem } from '../problem.ts'
import { route } from '../route.ts'
import { mayReadDocuments } from '../../procedure/may-read.ts'

export const readForm = route(
  {
    method: 'get',
    path: '/dossiers/{id}/form',
    tag: 'Dossiers',
    summary: 'Read the form as last saved, by section; the ETag is its revision.',
    access: readers,
    params: DossierId,
    status: 200,
    response: z.record(z.string(), z.record(z.string(), z.unknown())),
    problems: ['DossierNotFound', 'InterestNotDeclared'],
  },
  async ({ params, person, response }, { dossiers }) => {
    const { form, dossier } = await dossiers.read(params.id, person)
    if (!mayReadDocuments(person, dossier, new Date().toISOString()))
      throw new Problem('InterestNotDeclared', 'expected a declaration of interest first')
    response.set('ETag', etagOf(dossier.revision))
    return form
  },
)
