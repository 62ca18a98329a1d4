/** Evidence: bytes in object storage, referred to by hash; the bytes themselves never cross a boundary. */
import { z } from 'zod'

export const Sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .meta({ id: 'Sha256', description: 'SHA-256 digest, lower-case hexadecimal.' })

/** Where one locked object version lies and what its bytes must hash to. */
export const EvidenceRef = z
  .object({
    key: z.string().describe('Object key: evidence/<dossier>/<evidence id>'),
    versionId: z
      .string()
      .describe('Object version; reads name it, so a later version cannot shadow it.'),
    sha256: Sha256,
    size: z.int().nonnegative().describe('Bytes'),
    mediaType: z.string(),
  })
  .meta({ id: 'EvidenceRef' })
export type EvidenceRef = z.infer<typeof EvidenceRef>
