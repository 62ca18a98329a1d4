/** An object version as an auditor finds it: every byte read again, and whether it is locked. */
import type { EvidenceRef } from '../../domain/evidence.ts'
import type { Connection } from './connection.ts'
import { reach } from './connection.ts'
import { EvidenceError } from './error.ts'
import { headVersion, openVersion } from './existing.ts'
import { type Identity, measure } from './measure.ts'
import { type Pace, paced } from './pace.ts'

export interface InspectedObject {
  readonly found: Identity
  /** COMPLIANCE retention that has not been taken off; that it has passed is no fault. */
  readonly locked: boolean
}

/**
 * Streams the version to its end at the pace that is allowed.
 * @returns undefined where there is no such version.
 * @throws EvidenceError `StoreUnavailable`.
 */
export async function inspect(
  connection: Connection,
  ref: EvidenceRef,
  pace: Pace,
): Promise<InspectedObject | undefined> {
  const { key } = ref
  // A store need not say with the bytes how they are locked.
  const head = await headVersion(connection, key, ref.versionId)
  if (!head) return undefined
  const { versionId, headers } = head
  const locked = headers['x-amz-object-lock-mode'] === 'COMPLIANCE'
  try {
    const stored = await openVersion(connection, key, versionId)
    const { identity } = await reach(`GET ${key}`, () => measure(paced(stored, pace)))
    return { found: identity, locked }
  } catch (error) {
    if (error instanceof EvidenceError && error.code === 'EvidenceMissing') return undefined
    throw error
  }
}
