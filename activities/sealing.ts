/** Seals an ended case: its ledger, evidence and notices as one signed package, streamed into the evidence store. */
import { cancellationSignal, heartbeat } from '@temporalio/activity'
import { buildPackage } from '../documents/package/build.ts'
import type { Signer } from '../documents/seal/signer.ts'
import type { Stamped } from '../documents/timestamp/client.ts'
import type { EvidenceRef } from '../domain/evidence.ts'
import type { LedgerEntry } from '../domain/ledger.ts'
import type { EvidenceStore } from '../storage/evidence/store.ts'
import type { Records } from '../storage/records/records.ts'

export interface SealingParts {
  readonly evidence: EvidenceStore
  readonly records: Records
  readonly signer: Signer
  /** An RFC 3161 time stamp over the bytes; absent: packages carry none. */
  readonly timestamp?: ((bytes: Uint8Array) => Promise<Stamped>) | undefined
}

export interface SealedPackage {
  readonly evidence: EvidenceRef
  readonly manifestSha256: string
  /** When the authority stamped it, ISO 8601; absent without one. */
  readonly timestamp?: string
}

const pageSize = 200

/** The ledger in pages; each iteration begins anew. */
const pagesOf = (records: Records, dossier: string): AsyncIterable<LedgerEntry> => ({
  async *[Symbol.asyncIterator]() {
    for (let after: number | undefined = 0; after !== undefined;) {
      const page = await records.readLedger(dossier, { after, limit: pageSize })
      heartbeat({ ledger: after })
      cancellationSignal().throwIfAborted()
      yield* page.items
      after = page.next === undefined ? undefined : Number(page.next)
    }
  },
})

export const createSealing = ({ evidence, records, signer, timestamp }: SealingParts) => {
  /** The dossier as it ended, and the instant of its last event. */
  async function ended(id: string) {
    const found = await records.findDossier(id)
    const last = found && (await records.findEntry(id, { event: found.dossier.events }))
    if (!found || !last) throw new Error(`expected a recorded dossier ${id}, got none`)
    return { dossier: found.dossier, at: last.event.at }
  }

  return {
    /**
     * A retry builds another package, signed and stamped anew: only the reference that the procedure records counts.
     * Throws PackageError, EvidenceError, TimestampError; all are tried again.
     */
    async sealPackage({ dossier: id }: { dossier: string }): Promise<SealedPackage> {
      const { stream, built } = buildPackage({
        ...(await ended(id)),
        ledger: pagesOf(records, id),
        evidence,
        signer,
        timestamp,
        progress(bytes) {
          heartbeat({ bytes })
          cancellationSignal().throwIfAborted()
        },
      })
      const reference = await evidence.putStream(id, stream, 'application/x-tar')
      const { manifestSha256, timestamp: stampedAt } = await built
      return { evidence: reference, manifestSha256, ...(stampedAt && { timestamp: stampedAt }) }
    },
  }
}
