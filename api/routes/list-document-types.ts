/** GET /document-types: The documents of a dossier: what each is, on what basis, and which files it may be. */
import { z } from 'zod'
import { documentTypes } from '../../domain/document-type.ts'
import { route } from '../route.ts'

export const listDocumentTypes = route(
  {
    method: 'get',
    path: '/document-types',
    tag: 'Documents',
    summary: 'The documents of a dossier: what each is, on what basis, and which files it may be.',
    access: 'public',
    status: 200,
    response: z.object({ items: z.array(z.record(z.string(), z.unknown())) }),
  },
  async () => ({ items: documentTypes.map((type) => ({ ...type })) }),
)
