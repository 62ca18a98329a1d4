/** What came of a dossier, read back through the interface, and its ledger recomputed. */
import type { Records } from '../storage/records/records.ts'
import type { Cast } from './cast.ts'

export type DemoResult = Awaited<ReturnType<typeof resultOf>>

export async function resultOf({ officer }: Cast, records: Records, id: string) {
  const { outcome, decision, documents, report, filings } = await officer.read(id)
  const { entries, broken } = await records.verifyLedger(id)
  return {
    dossier: id,
    ca: filings.at(-1)?.caName.en ?? '',
    outcome,
    reasons: decision?.content.reasons,
    validUntil: decision?.validUntil,
    checks: {
      certificates: report?.summary.certificates ?? 0,
      pass: report?.summary.pass ?? 0,
      fail: report?.summary.fail ?? 0,
      unreadable: report?.summary.unreadable ?? 0,
    },
    documents: documents.length,
    ledger: { entries, verified: broken === undefined },
  }
}
