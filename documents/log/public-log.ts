/** What outsiders ask of the log: its published objects, the proof of a leaf, and to take a witness's cosignature. */
import type { LogLeaves } from '../../storage/log/leaves.ts'
import { cosign, type CosigningParts } from './cosign.ts'
import { LogError } from './error.ts'
import { noteType, readPresent } from './present.ts'
import { inclusionProof } from './proofs.ts'
import { checkpointPath, tilesOf } from './published.ts'
import { renewalsPath } from './renewals.ts'
import { nodesFrom, tileAt, tileWidth } from './tiles.ts'
import { isIncluded } from './verify.ts'

export interface PublicLogParts extends CosigningParts {
  readonly leaves: Pick<LogLeaves, 'find'>
}

export interface PublicObject {
  readonly bytes: Buffer
  readonly mediaType: string
  /** Objects of which full ones exist later change `slowly`: they may go. */
  readonly changes: 'never' | 'slowly' | 'often'
}

/** Everything that it takes to verify a leaf offline. Hashes are in base64. */
export interface InclusionOf {
  readonly index: number
  readonly size: number
  readonly leafHash: string
  /** From the leaf's sibling to the child of the root (RFC 6962 §2.1.1). */
  readonly hashes: readonly string[]
  /** As it is published, cosignatures included. */
  readonly checkpoint: string
}

const stampPath = /^timestamps\/\d+-\d+\.tsr$/

function kindOf(path: string): Omit<PublicObject, 'bytes'> | undefined {
  if (path === checkpointPath) return { mediaType: noteType, changes: 'often' }
  if (path === renewalsPath) return { mediaType: 'application/json', changes: 'often' }
  if (stampPath.test(path)) return { mediaType: 'application/timestamp-reply', changes: 'never' }
  const tile = tileAt(path)
  const changes = tile?.width === tileWidth ? 'never' : 'slowly'
  return tile && { mediaType: 'application/octet-stream', changes }
}

const base64 = (hash: Buffer): string => hash.toString('base64')

export type PublicLog = ReturnType<typeof createPublicLog>

/** All functions throw EvidenceError `StoreUnavailable`, and LogError where what is published does not stand. */
export function createPublicLog(parts: PublicLogParts) {
  const { objects, leaves, key } = parts
  const read = async (path: string) => (await objects.read(path))?.bytes

  return {
    /** A published object by its path below the log's address; undefined for what is not one. */
    async object(path: string): Promise<PublicObject | undefined> {
      const kind = kindOf(path)
      const bytes = kind && (await read(path))
      return bytes && { ...kind, bytes }
    },

    /** Takes the signature line of a configured witness over the present checkpoint. */
    cosign: (line: string) => cosign(parts, line),

    /** The proof of a subject's leaf; undefined where it is not in the log or not yet published. */
    async inclusionOf(subject: string): Promise<InclusionOf | undefined> {
      const leaf = await leaves.find(subject)
      const present = leaf && (await readPresent(objects, key))
      if (!present || leaf.index >= present.checkpoint.size) return undefined
      const { size } = present.checkpoint
      const { index, leafHash } = leaf
      const hashes = await inclusionProof(index, size, nodesFrom(size, tilesOf(read)))
      if (!isIncluded({ index, leafHash, hashes }, present.checkpoint))
        throw new LogError('Inconsistent', [
          `expected the leaf of ${subject} in the published log, got another`,
          `${subject} 的叶子与已公布的日志不符`,
        ])
      const checkpoint = present.text
      return { index, size, leafHash: base64(leafHash), hashes: hashes.map(base64), checkpoint }
    },
  }
}
