/** POST /dossiers/{id}/documents: Attach a file: the fields first, then the file. */
import { actRule } from '../../procedure/acts.ts'
import { z } from 'zod'
import { Document } from '../../domain/document.ts'
import { Receipt } from '../../domain/receipt.ts'
import { attach } from '../attach.ts'
import { DossierId } from '../paging.ts'
import { route } from '../route.ts'
import { DocumentFields } from '../document-fields.ts'

export const DocumentReceipt = Receipt.extend({ document: Document }).meta({
  id: 'DocumentReceipt',
})

export const attachDocument = route(
  {
    method: 'post',
    path: '/dossiers/{id}/documents',
    tag: 'Documents',
    summary: 'Attach a file: the fields first, then the file.',
    description:
      'The file streams into object storage, its SHA-256 is computed on the way and, where you declare one, must be equal.',
    access: actRule('attach').by,
    params: DossierId,
    multipart: DocumentFields.extend({
      sha256: z.string().optional(),
      file: z.string().meta({ format: 'binary' }),
    }),
    idempotent: true,
    status: 201,
    response: DocumentReceipt,
    problems: [
      'DossierNotFound',
      'WrongStage',
      'DocumentNotFound',
      'Malformed',
      'Invalid',
      'TooLarge',
      'UnsupportedMediaType',
      'WrongFileType',
      'DigestMismatch',
      'EmptyFile',
      'EvidenceRefused',
    ],
  },
  async ({ params, person, key, request, response }, parts) => {
    const receipt = await attach({ dossier: params.id, person, key, request, response }, parts)
    response.location(`/dossiers/${params.id}/documents/${receipt.document.id}`)
    return receipt
  },
)
