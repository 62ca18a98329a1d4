/** What the environment says of workers: which queues they serve and how fast, their build, and the keys of payloads. */
import { z } from 'zod'

const atOnce = (usual: number) => z.coerce.number().int().min(1).max(1_000).default(usual)
const perSecond = z.coerce.number().positive().max(100_000).optional()

export const workerVariables = {
  /** Which task queues a worker serves: that of the procedure, that of the checks, or both. */
  WORKER_QUEUES: z.enum(['all', 'procedure', 'checks']).default('all'),
  /** Activities of one worker at a time, and of all workers of a queue in a second; absent: as fast as it goes. */
  PROCEDURE_AT_ONCE: atOnce(100),
  PROCEDURE_PER_SECOND: perSecond,
  CHECKS_AT_ONCE: atOnce(16),
  CHECKS_PER_SECOND: perSecond,
  /** The build that a worker is of, for rolling upgrades; absent: workers are not versioned. */
  WORKER_DEPLOYMENT: z.string().min(1).default('recognition'),
  WORKER_BUILD: z.string().min(1).optional(),
  /** The workflows bundled beforehand, for a quicker start; absent, or where acts are traced: bundled at the start. */
  WORKFLOW_BUNDLE: z.string().min(1).optional(),
  /** A file for each key that opens payloads in Temporal, named by its id, and the id of the one that seals new ones. */
  PAYLOAD_KEYS_FOLDER: z.string().min(1).optional(),
  PAYLOAD_KEY: z.string().min(1).optional(),
}

type Variables = z.infer<z.ZodObject<typeof workerVariables>>

/** What a worker serves, and as what. */
export const workerOf = (value: Variables) => ({
  queues: value.WORKER_QUEUES,
  procedure: { atOnce: value.PROCEDURE_AT_ONCE, perSecond: value.PROCEDURE_PER_SECOND },
  checks: { atOnce: value.CHECKS_AT_ONCE, perSecond: value.CHECKS_PER_SECOND },
  bundle: value.WORKFLOW_BUNDLE,
  version: value.WORKER_BUILD
    ? { deploymentName: value.WORKER_DEPLOYMENT, buildId: value.WORKER_BUILD }
    : undefined,
})

/** Where the keys of payloads are; undefined: payloads are not encrypted. Throws where only half is said. */
export function payloadKeysOf({ PAYLOAD_KEYS_FOLDER: folder, PAYLOAD_KEY: current }: Variables) {
  if (folder && current) return { folder, current }
  if (!folder && !current) return undefined
  throw new Error(
    'The environment is not usable:\nPAYLOAD_KEYS_FOLDER and PAYLOAD_KEY belong together: set both, or neither',
  )
}
