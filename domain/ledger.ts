/** The ledger of a case: every act and every refused act, hash-chained. */
import { z } from 'zod'
import { anyStages } from '../procedure/case-kinds.ts'
import { Document } from './document.ts'
import { Sha256 } from './evidence.ts'
import { Person } from './person.ts'
import { Task } from './task.ts'

/**
 * What happened, and what it changed: enough to rebuild every projection without the code that wrote it.
 * An event without a number was not accepted by the procedure: a refused act.
 */
export const LedgerEvent = z
  .object({
    dossier: z.uuid().describe('The case: a dossier, or what follows a grant'),
    event: z
      .int()
      .positive()
      .optional()
      .describe('Number within the dossier; absent for a refusal'),
    at: z.iso.datetime(),
    by: Person,
    act: z.string().describe('An act of a person, an event of the system, or “refused”'),
    stage: z.enum(anyStages).describe('Stage after the event'),
    detail: z.record(z.string(), z.unknown()).describe('What was sent or found'),
    changes: z.record(z.string(), z.unknown()).describe('New values of the parts that changed'),
    tasks: z.array(Task).describe('Tasks opened or changed'),
    documents: z.array(Document).describe('Documents attached'),
    key: z.string().optional().describe('Digest of the Idempotency-Key'),
    fingerprint: z.string().optional().describe('Digest of the request under that key'),
  })
  .meta({ id: 'LedgerEvent' })
export type LedgerEvent = z.infer<typeof LedgerEvent>

export const LedgerEntry = z
  .object({
    position: z.int().positive().describe('Place in the chain of the case, from 1'),
    event: LedgerEvent,
    previousHash: Sha256,
    hash: Sha256.describe('SHA-256(JCS(event) ‖ previous hash), RFC 8785'),
  })
  .meta({ id: 'LedgerEntry' })
export type LedgerEntry = z.infer<typeof LedgerEntry>
