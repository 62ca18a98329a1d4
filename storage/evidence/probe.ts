/** Asks the store to break each promise that evidence rests on: one that does must not be given any. */
import { randomUUID } from 'node:crypto'
import type { Connection, ConnectionOptions } from './connection.ts'
import { connect } from './connection.ts'
import type { BrokenPromise } from './probe-promises.ts'
import { promises, writeLocked } from './probe-promises.ts'
import { sweepProbes } from './probe-sweep.ts'

export type ProbeOutcome = { ok: true } | { ok: false; failed: BrokenPromise[] }

const PROBE_RETENTION_MS = 3_600_000

/**
 * Writes small objects under `probe/`, locked for an hour, and removes those of earlier probes.
 * @param now the moment the retention counts from.
 * @throws EvidenceError `StoreUnavailable`: a store that cannot be asked has broken no promise yet.
 */
export async function probeEvidenceStore(
  options: ConnectionOptions,
  now = new Date(),
): Promise<ProbeOutcome> {
  const connection = connect(options)
  const expiry = now.getTime() + PROBE_RETENTION_MS
  const failed = await brokenPromises(connection, `probe/${expiry}/${randomUUID()}`, expiry)
  // Housekeeping decides nothing: a store that will not list keeps its promises all the same.
  await sweepProbes(connection, now).catch(() => undefined)
  return failed.length === 0 ? { ok: true } : { ok: false, failed }
}

async function brokenPromises(connection: Connection, folder: string, expiry: number) {
  const failed: BrokenPromise[] = []
  for (const { promise, text, found } of promises) {
    const trial = { connection, key: `${folder}/${promise}`, retainUntil: new Date(expiry) }
    const written = await writeLocked(trial)
    const broken = 'refused' in written ? written.refused : await found({ ...trial, ...written })
    if (broken) failed.push({ promise, text, found: broken })
  }
  return failed
}
