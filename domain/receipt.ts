/** The answer to an act: which ledger entry holds it. */
import { z } from 'zod'
import { anyStages } from '../procedure/case-kinds.ts'
import { Sha256 } from './evidence.ts'

export const Receipt = z
  .object({
    dossier: z.uuid().describe('The case'),
    event: z.int().positive(),
    act: z.string(),
    at: z.iso.datetime(),
    stage: z
      .enum(anyStages)
      .describe('Stage right after the act; the procedure may have moved on since'),
    position: z.int().positive().describe('Place in the ledger'),
    hash: Sha256.describe('Hash of the ledger entry'),
  })
  .meta({ id: 'Receipt' })
export type Receipt = z.infer<typeof Receipt>
