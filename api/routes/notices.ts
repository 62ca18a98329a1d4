/** The sealed notices of a dossier, and the sealed package of an ended case. */
import { z } from 'zod'
import { readers, readsEveryDossier } from '../../procedure/roles.ts'
import { sendEvidence } from '../download.ts'
import { DossierId } from '../paging.ts'
import { Problem } from '../problem.ts'
import { route } from '../route.ts'
import { mayReadNotice } from '../views.ts'

export const readNotice = route(
  {
    method: 'get',
    path: '/dossiers/{id}/notices/{notice}',
    tag: 'Documents',
    summary: 'A notice as it was issued: a numbered and sealed PDF document.',
    access: readers,
    params: z.object({ id: z.uuid(), notice: z.string().max(64).describe('Id of the notice') }),
    status: 200,
    response: { media: ['application/pdf'] },
    problems: ['DossierNotFound', 'NotFound'],
  },
  async ({ params, person, request, response }, parts) => {
    const { dossier } = await parts.dossiers.read(params.id, person)
    const notice = dossier.notices.find(({ id }) => id === params.notice)
    if (!notice?.document || !mayReadNotice(person, notice, dossier))
      throw new Problem('NotFound', 'expected a notice of this dossier that is addressed to you')
    await sendEvidence(notice.document, { request, response }, parts)
    return undefined
  },
)

export const readPackage = route(
  {
    method: 'get',
    path: '/dossiers/{id}/package',
    tag: 'Documents',
    summary: 'The sealed package of an ended case: its whole record, to be verified offline.',
    access: readsEveryDossier,
    params: DossierId,
    status: 200,
    response: { media: ['application/x-tar'] },
    problems: ['DossierNotFound', 'NotFound'],
  },
  async ({ params, person, request, response }, parts) => {
    const { dossier } = await parts.dossiers.read(params.id, person)
    if (!dossier.package) throw new Problem('NotFound', 'expected a case that has been sealed')
    response.set('Content-Disposition', `attachment; filename="${dossier.id}.tar"`)
    await sendEvidence(dossier.package.evidence, { request, response }, parts)
    return undefined
  },
)
