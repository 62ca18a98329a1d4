/** An upload in parts: announced with size and digest, resumed after an interruption, attached when complete. */
import { z } from 'zod'
import { AttestedBy } from './document.ts'
import { Sha256 } from './evidence.ts'

/** Bytes of every part but the last. */
export const partSize = 8 * 1024 * 1024

export const Upload = z
  .object({
    id: z.uuid(),
    dossier: z.uuid(),
    type: z.string(),
    fileName: z.string(),
    language: z.string().optional(),
    translationOf: z.uuid().optional(),
    attestedBy: AttestedBy.optional(),
    replaces: z.uuid().optional(),
    size: z.int().positive().describe('Bytes announced'),
    sha256: Sha256.describe('Digest announced; other bytes are refused'),
    partSize: z.literal(partSize).describe('Bytes of every part but the last'),
    startedAt: z.iso.datetime(),
  })
  .meta({ id: 'Upload' })
export type Upload = z.infer<typeof Upload>
