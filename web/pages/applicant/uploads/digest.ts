/** The SHA-256 of a file, read piece by piece: a large one is never held whole. */
import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex } from '@noble/hashes/utils'

const pieceBytes = 4 * 1024 * 1024

interface Digesting {
  /** From 0 to 1, after each piece. */
  readonly onProgress?: (share: number) => void
  readonly signal?: AbortSignal
}

/** Lower-case hexadecimal. Throws the signal's reason where it is aborted. */
export async function digestOf(
  file: Blob,
  { onProgress, signal }: Digesting = {},
): Promise<string> {
  const hash = sha256.create()
  for (let from = 0; from < file.size; from += pieceBytes) {
    signal?.throwIfAborted()
    const to = Math.min(from + pieceBytes, file.size)
    hash.update(new Uint8Array(await file.slice(from, to).arrayBuffer()))
    onProgress?.(to / file.size)
  }
  return bytesToHex(hash.digest())
}
