/** GET /dossiers/{id}/documents/{document}: Download a document, whole or a range; its SHA-256 is in Repr-Digest. */
import { z } from 'zod'
import { download } from '../download.ts'
import { readers } from '../../procedure/roles.ts'
import { route } from '../route.ts'

export const readDocument = route(
  {
    method: 'get',
    path: '/dossiers/{id}/documents/{document}',
    tag: 'Documents',
    summary: 'Download a document, whole or a range; its SHA-256 is in Repr-Digest.',
    access: readers,
    params: z.object({ id: z.uuid(), document: z.uuid() }),
    query: z.strictObject({
      version: z.coerce.number().int().positive().optional().describe('Absent: the latest'),
    }),
    status: 200,
    response: { media: ['application/octet-stream'] },
    problems: ['DossierNotFound', 'DocumentNotFound', 'InterestNotDeclared', 'RangeNotSatisfiable'],
  },
  async ({ params, query, person, request, response }, parts) => {
    const { dossier } = await parts.dossiers.read(params.id, person)
    const wanted = { ...query, dossier, document: params.document, person }
    await download(wanted, { request, response }, parts)
    return undefined
  },
)
