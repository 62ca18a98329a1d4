/** Everything that an outsider checks of a log: its checkpoint, that it only grew, every entry, witnesses, time stamps. */
import type { Certificate } from '../../checks/x509/certificate.ts'
import { auditLog, type LogFinding } from './audit.ts'
import { type Checkpoint, openCheckpoint } from './checkpoint.ts'
import { type Cosignature, cosignaturesOf } from './cosignature.ts'
import { LogError } from './error.ts'
import { leafHash } from './hashes.ts'
import type { NoteKey } from './note.ts'
import { readProof } from './proof-file.ts'
import { consistencyProof } from './proofs.ts'
import { checkpointPath, type ReadLog, tilesOf } from './published.ts'
import { findInRenewals, readRenewals, renewalsPath } from './renewals.ts'
import { nodesFrom } from './tiles.ts'
import { isConsistent, isIncluded } from './verify.ts'

export interface Inspection {
  readonly read: ReadLog
  /** The log's. */
  readonly key: NoteKey
  readonly witnesses: readonly NoteKey[]
  /** How many witnesses must have cosigned. */
  readonly quorum: number
  /** A checkpoint that was kept earlier. */
  readonly saved?: string | undefined
  /** Trusted roots of time stamping authorities. */
  readonly anchors?: readonly Certificate[] | undefined
  /** ISO 8601. */
  readonly now: string
  readonly progress?: (entries: number) => void
}

export interface LogVerdict {
  readonly origin: string
  readonly size: number
  /** Base64, as in the checkpoint. */
  readonly root: string
  /** As it was read: what to keep for the next time. */
  readonly checkpoint: string
  readonly cosignatures: readonly Cosignature[]
  /** Entries that were read and hashed again. */
  readonly entries: number
  readonly timestamps: number
  readonly findings: readonly LogFinding[]
}

/** Whether the present tree continues the one that was kept. */
async function compareSaved(saved: string, present: Checkpoint, { key, read }: Inspection) {
  const older = openCheckpoint(saved, key)
  const rewritten: LogFinding = {
    path: checkpointPath,
    en: `the log of ${present.size} does not continue the saved one of ${older.size}: it was rewritten`,
    'zh-CN': `规模 ${present.size} 的日志不是所存规模 ${older.size} 的延续：日志已被改写`,
  }
  if (older.size > present.size) return [rewritten]
  const nodes = nodesFrom(present.size, tilesOf(read))
  const proof = await consistencyProof(older.size, present.size, nodes)
  return isConsistent(older, present, proof) ? [] : [rewritten]
}

function countWitnesses(cosignatures: readonly Cosignature[], quorum: number): LogFinding[] {
  const count = new Set(cosignatures.map(({ witness }) => witness)).size
  if (count >= quorum) return []
  return [
    {
      path: checkpointPath,
      en: `expected cosignatures of ${quorum} witnesses, got ${count}`,
      'zh-CN': `应有 ${quorum} 个见证方联署，实有 ${count} 个`,
    },
  ]
}

/** What a part finds; a part that cannot be carried out is a finding itself. */
async function found(path: string, work: () => Promise<readonly LogFinding[]>) {
  try {
    return await work()
  } catch (error) {
    if (error instanceof LogError) return [{ path, ...error.text }]
    throw error
  }
}

/** Throws LogError where there is no checkpoint of the log's key; everything else that is wrong is a finding. */
export async function inspectLog(inspection: Inspection): Promise<LogVerdict> {
  const { read, key, witnesses, quorum, saved, anchors, now, progress } = inspection
  const checkpoint = (await read(checkpointPath))?.toString()
  if (checkpoint === undefined)
    throw new LogError('Unreadable', ['expected a checkpoint, got nothing', '没有检查点'])
  const present = openCheckpoint(checkpoint, key)
  const { origin, size, root, note } = present
  const cosignatures = cosignaturesOf(note, witnesses)
  const audit = await auditLog(read, present, progress)
  let timestamps = 0
  const nodes = nodesFrom(size, tilesOf(read))
  const findings = [
    ...(saved === undefined
      ? []
      : await found('checkpoint', () => compareSaved(saved, present, inspection))),
    ...countWitnesses(cosignatures, quorum),
    ...audit.findings,
    ...(await found(renewalsPath, async () => {
      const renewals = readRenewals(await read(renewalsPath))
      timestamps = renewals.length
      return findInRenewals(renewals, { read, key, nodes, size, anchors, now })
    })),
  ]
  const { entries } = audit
  return {
    origin,
    size,
    root: root.toString('base64'),
    checkpoint,
    cosignatures,
    entries,
    timestamps,
    findings,
  }
}

/** What is wrong with the proof of a leaf in a file (C2SP tlog-proof). */
export const inspectProof = (text: string, leaf: Uint8Array, key: NoteKey) =>
  found('proof', async () => {
    const { index, hashes, checkpoint } = readProof(text)
    const head = openCheckpoint(checkpoint, key)
    if (isIncluded({ index, leafHash: leafHash(leaf), hashes }, head)) return []
    return [
      {
        path: 'proof',
        en: `the leaf is not at ${index} in the log of ${head.size}`,
        'zh-CN': `规模为 ${head.size} 的日志第 ${index} 号不是该叶子`,
      },
    ]
  })
