/** Uploads in parts: begin, resume, complete, give up. */
import { actRule } from '../../procedure/acts.ts'
import { z } from 'zod'
import { Sha256 } from '../../domain/evidence.ts'
import { Upload } from '../../domain/upload.ts'
import { DocumentFields, FileName } from '../document-fields.ts'
import { DossierId } from '../paging.ts'
import { Problem } from '../problem.ts'
import { route } from '../route.ts'
import { beginUpload, completeUpload, findUpload, partsOf, takePart } from '../upload.ts'
import { DocumentReceipt } from './attach-document.ts'

const UploadId = DossierId.extend({ upload: z.uuid() })
const Part = z.object({ number: z.int(), size: z.int() }).meta({ id: 'UploadPart' })
const problems = ['DossierNotFound', 'DocumentNotFound', 'WrongStage', 'EvidenceRefused'] as const

export const startUpload = route(
  {
    method: 'post',
    path: '/dossiers/{id}/uploads',
    tag: 'Documents',
    summary: 'Begin an upload in parts: for large files and unreliable lines.',
    access: actRule('attach').by,
    params: DossierId,
    body: DocumentFields.extend({
      sha256: Sha256,
      fileName: FileName,
      size: z.int().positive(),
    }).meta({ id: 'AnnouncedUpload' }),
    idempotent: true,
    status: 201,
    response: Upload,
    problems: [...problems, 'TooLarge'],
  },
  async ({ params, person, key, body, response }, parts) => {
    const upload = await beginUpload({ dossier: params.id, person, key }, body, parts)
    response.location(`/dossiers/${params.id}/uploads/${upload.id}`)
    return upload
  },
)

export const readUpload = route(
  {
    method: 'get',
    path: '/dossiers/{id}/uploads/{upload}',
    tag: 'Documents',
    summary: 'Which parts have arrived: send the others to resume.',
    access: actRule('attach').by,
    params: UploadId,
    status: 200,
    response: Upload.extend({ parts: z.array(Part) }),
    problems: ['DocumentNotFound'],
  },
  async ({ params, person }, parts) => {
    const open = await findUpload({ dossier: params.id, person }, params.upload, parts)
    const arrived = await partsOf(open, parts)
    return {
      ...open.upload,
      parts: arrived.map(({ partNumber, size }) => ({ number: partNumber, size })),
    }
  },
)

export const sendPart = route(
  {
    method: 'put',
    path: '/dossiers/{id}/uploads/{upload}/parts/{number}',
    tag: 'Documents',
    summary: 'Send a part, counted from 1; sending it again replaces it.',
    access: actRule('attach').by,
    params: UploadId.extend({ number: z.coerce.number().int().min(1).max(10_000) }),
    bytes: true,
    status: 200,
    response: Part,
    problems: ['DocumentNotFound', 'Invalid', 'TooLarge', 'EmptyFile', 'UnsupportedMediaType'],
  },
  async ({ params, person, request }, parts) => {
    if (!request.is('application/octet-stream'))
      throw new Problem('UnsupportedMediaType', 'expected application/octet-stream')
    const open = await findUpload({ dossier: params.id, person }, params.upload, parts)
    return takePart(open, { number: params.number, bytes: request }, parts)
  },
)

export const finishUpload = route(
  {
    method: 'post',
    path: '/dossiers/{id}/uploads/{upload}/completion',
    tag: 'Documents',
    summary: 'Prove the digest of the whole file and attach it.',
    access: actRule('attach').by,
    params: UploadId,
    idempotent: true,
    status: 201,
    response: DocumentReceipt,
    problems: [...problems, 'UploadIncomplete', 'DigestMismatch', 'WrongFileType'],
  },
  async ({ params, person, key }, parts) => {
    const open = await findUpload({ dossier: params.id, person }, params.upload, parts)
    return completeUpload({ person, key }, open, parts)
  },
)

export const dropUpload = route(
  {
    method: 'delete',
    path: '/dossiers/{id}/uploads/{upload}',
    tag: 'Documents',
    summary: 'Give up an upload; what has arrived of it is removed.',
    access: actRule('attach').by,
    params: UploadId,
    status: 200,
    response: z.object({ dropped: z.uuid() }),
    problems: ['DocumentNotFound'],
  },
  async ({ params, person }, parts) => {
    const { upload, storeId } = await findUpload(
      { dossier: params.id, person },
      params.upload,
      parts,
    )
    const key = { dossierId: upload.dossier, evidenceId: upload.id }
    await parts.evidence.abortUpload(key, storeId)
    await parts.records.dropUpload(upload.id)
    return { dropped: upload.id }
  },
)
