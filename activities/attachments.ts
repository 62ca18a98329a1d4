/** Scans files of strangers before anybody opens them; without a scanner it says so. */
import type { EvidenceRef } from '../domain/evidence.ts'
import type { Scan, ScanAnswer } from '../egress/scan-stream.ts'
import type { EvidenceStore } from '../storage/evidence/store.ts'

export interface ScanningParts {
  readonly evidence: Pick<EvidenceStore, 'open'>
  /** Absent where no scanner is configured. */
  readonly scan?: Scan | undefined
}

export const createScanning = ({ evidence, scan }: ScanningParts) => ({
  /** What the scanner answers; throws, and is repeated, while it does not answer. */
  async scanAttachment(
    attachment: EvidenceRef,
  ): Promise<ScanAnswer | { readonly verdict: 'no-scanner' }> {
    return scan ? scan(await evidence.open(attachment)) : { verdict: 'no-scanner' }
  },
})
