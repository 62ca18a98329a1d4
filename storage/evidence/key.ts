/** Where evidence lies in the bucket: `evidence/<dossier>/<evidence id>`, see docs/adr/0002-evidence-keys.md. */

export interface EvidenceKey {
  dossierId: string
  /** Chosen by the caller, unique in the dossier; the SHA-256 for what the service itself makes. */
  evidenceId: string
}

// A gateway may map keys to file names, so nothing that a file system reads specially.
const SEGMENT = /^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/

/** @throws TypeError for an id that is not a plain segment; ids are ours, so that is a defect. */
export function objectKey({ dossierId, evidenceId }: EvidenceKey): string {
  for (const segment of [dossierId, evidenceId]) {
    if (!SEGMENT.test(segment)) {
      throw new TypeError(`expected a key segment like ${SEGMENT.source}, got ${segment}`)
    }
  }
  return `evidence/${dossierId}/${evidenceId}`
}
