/** The transparency log: publishes what is new in it, renews the proof of its age, and reads all of it again. */
import { auditLog, type LogFinding } from '../documents/log/audit.ts'
import { findInRecords } from '../documents/log/audit-records.ts'
import { signCheckpoint } from '../documents/log/checkpoint.ts'
import { LogError } from '../documents/log/error.ts'
import { grow, type GrowthParts } from '../documents/log/grow.ts'
import { emptyRoot } from '../documents/log/hashes.ts'
import { noteType, readPresent } from '../documents/log/present.ts'
import { checkpointPath } from '../documents/log/published.ts'
import {
  covered,
  readRenewals,
  type Renewal,
  renewalPath,
  renewalsPath,
  writeRenewals,
} from '../documents/log/renewals.ts'
import type { NoteSigner } from '../documents/log/signer.ts'
import type { Stamped } from '../documents/timestamp/client.ts'
import { verifyTimestamp } from '../documents/timestamp/verify.ts'
import type { LogObjects } from '../storage/log/objects.ts'
import type { Records } from '../storage/records/records.ts'

export interface LogParts {
  readonly records: Pick<Records, 'log'>
  readonly objects: LogObjects
  readonly signer: NoteSigner
  /** An RFC 3161 time stamp over the bytes; absent: the log has none. */
  readonly timestamp?: ((bytes: Uint8Array) => Promise<Stamped>) | undefined
}

export interface PublishedLog {
  readonly size: number
  /** Lower-case hexadecimal. */
  readonly root: string
  /** Whether this call published it, or found it published. */
  readonly isNew: boolean
}

const outrun = (path: string) =>
  new LogError('Outrun', [
    `expected to replace ${path}, got there second`,
    `${path} 已被其他进程先行更新`,
  ])

const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'AlreadyStored'

/** What growing a tree reads and writes. Other bytes in the place of a tile are another history. */
const growthParts = ({ objects, records }: LogParts): GrowthParts => ({
  read: async (path) => (await objects.read(path))?.bytes,
  leaves: async (from, to) => (await records.log.read({ from, to })).map(({ bytes }) => bytes),
  async write(path, bytes) {
    try {
      await objects.writeOnce(path, bytes, 'application/octet-stream')
    } catch (error) {
      if (!isTaken(error)) throw error
      throw new LogError(
        'Inconsistent',
        [`expected ${path} as the log has it, got other bytes`, `${path} 已有其他内容`],
        error,
      )
    }
  },
})

async function publish(parts: LogParts): Promise<PublishedLog> {
  const present = await readPresent(parts.objects, parts.signer.key)
  const published = present?.checkpoint ?? { size: 0, root: emptyRoot }
  const head = await grow(growthParts(parts), published, await parts.records.log.size())
  const answer = { size: head.size, root: head.root.toString('hex') }
  if (present && head.size === published.size) return { ...answer, isNew: false }
  const checkpoint = Buffer.from(await signCheckpoint(head, parts.signer))
  // Whoever came in between is not overwritten: the checkpoint never goes back.
  const how = { mediaType: noteType, etag: present?.etag }
  if (!(await parts.objects.replace(checkpointPath, checkpoint, how))) throw outrun(checkpointPath)
  return { ...answer, isNew: true }
}

/** Keeps a time stamp under the first free name; an earlier try may have left one behind. */
async function keepStamp({ objects }: LogParts, size: number, from: number, response: Buffer) {
  for (let n = from; ; n += 1)
    try {
      const path = renewalPath(size, n)
      await objects.writeOnce(path, response, 'application/timestamp-reply')
      return path
    } catch (error) {
      if (!isTaken(error)) throw error
    }
}

async function renew(
  parts: LogParts,
  timestamp: NonNullable<LogParts['timestamp']>,
): Promise<Renewal | undefined> {
  const { objects, signer } = parts
  const present = await readPresent(objects, signer.key)
  if (!present) return undefined
  const { text: checkpoint } = present
  const { size } = present.checkpoint
  const index = await objects.read(renewalsPath)
  const renewals = readRenewals(index?.bytes)
  const last = renewals.at(-1)
  const previous = last && (await objects.read(last.path))
  if (last && !previous)
    throw new LogError('Inconsistent', [
      `expected the time stamp ${last.path}, got nothing`,
      `时间戳 ${last.path} 缺失`,
    ])
  const bytes = covered(previous?.bytes, checkpoint)
  const { response } = await timestamp(bytes)
  const { at } = verifyTimestamp(response, bytes)
  const path = await keepStamp(parts, size, renewals.length + 1, response)
  const renewal = { path, size, at, checkpoint }
  const how = { mediaType: 'application/json', etag: index?.etag }
  if (!(await objects.replace(renewalsPath, writeRenewals([...renewals, renewal]), how)))
    throw outrun(renewalsPath)
  return renewal
}

export interface LogAudit {
  readonly size: number
  /** Objects that are wrong, or not as the records have them; an alarm where there is any. */
  readonly findings: readonly LogFinding[]
}

async function audit(parts: LogParts): Promise<LogAudit> {
  const { checkpoint } = (await readPresent(parts.objects, parts.signer.key)) ?? {}
  if (!checkpoint) return { size: 0, findings: [] }
  const { read, leaves } = growthParts(parts)
  const { findings } = await auditLog(read, checkpoint)
  const inRecords = await findInRecords(read, checkpoint.size, leaves)
  return { size: checkpoint.size, findings: [...findings, ...inRecords] }
}

const tries = 5

/** Begins anew where another process was faster; throws LogError `Outrun` where that goes on. */
async function again<Answer>(work: () => Promise<Answer>, left = tries): Promise<Answer> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof LogError) || error.code !== 'Outrun' || left === 1) throw error
    return again(work, left - 1)
  }
}

export const createLogActivities = (parts: LogParts) => ({
  /**
   * Publishes the leaves that are not yet in the published log: bundles, tiles, then the checkpoint. Safe to repeat
   * and to run twice at once. Throws LogError: `Inconsistent` where this would rewrite what was published, which no
   * repetition helps; `Outrun` where others were faster each time. Throws EvidenceError `StoreUnavailable`.
   */
  publishLog: (): Promise<PublishedLog> => again(() => publish(parts)),

  /**
   * Stamps the present checkpoint together with the time stamp before it; undefined without an authority or a
   * checkpoint. Throws LogError as above, TimestampError.
   */
  async renewEvidence(): Promise<Renewal | undefined> {
    const { timestamp } = parts
    return timestamp && again(() => renew(parts, timestamp))
  },

  /** Reads every published byte again, and compares every leaf on record with it. Throws LogError, EvidenceError. */
  auditLog: (): Promise<LogAudit> => audit(parts),
})
