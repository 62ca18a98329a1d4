/** Checkpoints (C2SP tlog-checkpoint): a signed note whose text is origin, size and root of the tree. */
import { unreadable } from './error.ts'
import { hashBytes } from './hashes.ts'
import { assertSigned, type Note, type NoteKey, readNote, writeNote } from './note.ts'
import { type NoteSigner, signText } from './signer.ts'
import type { TreeHead } from './verify.ts'

export interface Checkpoint extends TreeHead {
  readonly origin: string
  readonly note: Note
}

export const checkpointText = (origin: string, { size, root }: TreeHead): string =>
  `${origin}\n${size}\n${root.toString('base64')}\n`

/** A checkpoint signed by the log, whose origin is the name of its key. */
export async function signCheckpoint(head: TreeHead, signer: NoteSigner): Promise<string> {
  const text = checkpointText(signer.key.name, head)
  return writeNote({ text, signatures: [await signText(text, signer)] })
}

/** Reads a checkpoint and verifies the log's signature. Throws LogError `Unreadable`, `Unsigned`. */
export function openCheckpoint(text: string, key: NoteKey): Checkpoint {
  const note = readNote(text)
  assertSigned(note, key)
  const [origin = '', digits = '', encoded = ''] = note.text.split('\n')
  const size = Number(digits)
  const root = Buffer.from(encoded, 'base64')
  if (origin !== key.name) throw unreadable('checkpoint', `the origin ${key.name}, got ${origin}`)
  if (!/^(0|[1-9]\d*)$/.test(digits) || !Number.isSafeInteger(size))
    throw unreadable('checkpoint', 'a size in its second line')
  if (root.length !== hashBytes || root.toString('base64') !== encoded)
    throw unreadable('checkpoint', 'a root in its third line')
  return { origin, size, root, note }
}
