/** Evidence for tests of what is not the store: bytes by digest, in memory. */
import { createHash } from 'node:crypto'
import type { EvidenceRef } from '../../domain/evidence.ts'

export const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

export function memoryEvidence() {
  const stored = new Map<string, Buffer>()
  return {
    stored,
    read: async ({ sha256 }: EvidenceRef): Promise<Buffer> => stored.get(sha256)!,
    async putBytes(dossier: string, bytes: Buffer, mediaType: string): Promise<EvidenceRef> {
      const sha256 = digestOf(bytes)
      stored.set(sha256, bytes)
      const key = `evidence/${dossier}/${sha256}`
      return { key, versionId: '1', sha256, size: bytes.length, mediaType }
    },
  }
}
