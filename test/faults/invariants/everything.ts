/** Reads everything that is kept once more, as `npm run fsck` does: evidence by hash, chains, projections as rebuilt, register, log. */
import { randomUUID } from 'node:crypto'
import { newReading, readEverything } from '../../../activities/integrity/read-everything.ts'
import { createLogActivities } from '../../../activities/log.ts'
import { keyFileNoteSigner } from '../../../documents/log/signer.ts'
import type { IntegrityTally } from '../../../domain/integrity.ts'
import { createEvidenceStore } from '../../../storage/evidence/store.ts'
import { createLogObjects } from '../../../storage/log/objects.ts'
import type { Records } from '../../../storage/records/records.ts'
import type { Configuration } from '../../../temporal.config.ts'
import type { Violation } from './ledger.ts'

const mostFindings = 1_000
/** Nobody else reads. */
const bytesPerSecond = 1e9

export interface ReadAgain {
  readonly tally: IntegrityTally
  readonly violations: readonly Violation[]
}

export async function readAgain(
  { evidence, rules, log }: Configuration,
  records: Records,
  tell: (cases: number) => void,
): Promise<ReadAgain> {
  const store = { ...evidence, retentionYears: rules.retentionYears, clock: () => new Date() }
  const signer = keyFileNoteSigner(log.keyFile, log.origin)
  const { auditLog } = createLogActivities({ records, objects: createLogObjects(store), signer })
  const parts = { records, auditLog, evidence: createEvidenceStore(store), bytesPerSecond }
  let told = 0
  const { run, tally } = await readEverything(
    newReading(randomUUID(), new Date().toISOString()),
    { ...parts, now: () => new Date() },
    ({ tally: { cases } }) => {
      if (cases > told) tell((told = cases))
    },
  )
  const { items } = await records.integrity.listFindings(run, { limit: mostFindings })
  const violations = items.map(({ subject, text, expected, found }) =>
    [`${subject}: ${text.en}`, expected && `expected ${expected}`, found && `found ${found}`]
      .filter(Boolean)
      .join(', '),
  )
  return { tally, violations }
}
