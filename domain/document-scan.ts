/** What a scan has said of a version of a document. */
import { z } from 'zod'

export const DocumentScan = z
  .object({
    document: z.uuid(),
    version: z.int().positive(),
    state: z
      .enum(['pending', 'clean', 'infected', 'unscanned'])
      .describe('pending: scanned before it is filed; unscanned: this deployment has no scanner'),
    signature: z.string().optional().describe('What was found, as the scanner calls it'),
    at: z.iso.datetime().optional(),
  })
  .meta({ id: 'DocumentScan' })
export type DocumentScan = z.infer<typeof DocumentScan>
