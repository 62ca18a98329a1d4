/** GET /dossiers/{id}/scans: Which files were scanned, and what was found in them. */
import { z } from 'zod'
import { DocumentScan } from '../../domain/document-scan.ts'
import { mayReadDocument } from '../../procedure/may-read.ts'
import { readers } from '../../procedure/roles.ts'
import { DossierId } from '../paging.ts'
import { route } from '../route.ts'
import { listScans as scansOf } from '../scans.ts'

export const listScans = route(
  {
    method: 'get',
    path: '/dossiers/{id}/scans',
    tag: 'Documents',
    summary: 'Which of the files that you may read were scanned, and what was found in them.',
    access: readers,
    params: DossierId,
    status: 200,
    response: z.object({ items: z.array(DocumentScan) }),
    problems: ['DossierNotFound'],
  },
  async ({ params, person }, parts) => {
    const { dossier } = await parts.dossiers.read(params.id, person)
    const at = new Date().toISOString()
    const scans = await scansOf(dossier, parts)
    return { items: scans.filter(({ document }) => mayReadDocument(person, document, dossier, at)) }
  },
)
