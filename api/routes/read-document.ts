/** GET /dossiers/{id}/documents/{document}: Download a document, whole or a range; its SHA-256 is in Repr-Digest. */
import { z } from 'zod'
import { mediaTypes } from '../../domain/media-type.ts'
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
      quarantined: z
        .literal('true')
        .optional()
        .describe('An auditor reads a file in which malware was found, as it is'),
    }),
    status: 200,
    response: { media: mediaTypes },
    problems: [
      ...(['DossierNotFound', 'DocumentNotFound', 'InterestNotDeclared'] as const),
      ...(['RangeNotSatisfiable', 'Quarantined'] as const),
    ],
  },
  async ({ params, query, person, request, response }, parts) => {
    const { dossier } = await parts.dossiers.read(params.id, person)
    const { version, quarantined } = query
    const knowingly = quarantined !== undefined
    const wanted = { version, knowingly, dossier, document: params.document, person }
    await download(wanted, { request, response }, parts)
    return undefined
  },
)
