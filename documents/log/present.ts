/** The checkpoint that is published now, verified. */
import type { LogObjects } from '../../storage/log/objects.ts'
import { type Checkpoint, openCheckpoint } from './checkpoint.ts'
import type { NoteKey } from './note.ts'
import { checkpointPath } from './published.ts'

export interface Present {
  /** As it is published, cosignatures included. */
  readonly text: string
  /** What replacing it is conditional on. */
  readonly etag: string
  readonly checkpoint: Checkpoint
}

/** Media type of a checkpoint (C2SP tlog-tiles). */
export const noteType = 'text/plain; charset=utf-8'

/** Undefined before the first one. Throws LogError where it is not of this key, EvidenceError `StoreUnavailable`. */
export async function readPresent(
  objects: Pick<LogObjects, 'read'>,
  key: NoteKey,
): Promise<Present | undefined> {
  const found = await objects.read(checkpointPath)
  if (!found) return undefined
  const text = found.bytes.toString()
  return { text, etag: found.etag, checkpoint: openCheckpoint(text, key) }
}
