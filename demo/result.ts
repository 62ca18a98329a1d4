/** What came of the demo, read back through the interface, and its ledgers recomputed. */
import type { Records } from '../storage/records/records.ts'
import type { AfterGrant } from './after-grant.ts'
import type { Cast } from './cast.ts'

export type DemoResult = Awaited<ReturnType<typeof resultOf>>
export type AfterGrantResult = Awaited<ReturnType<typeof afterGrantResult>>

async function ledgerOf(records: Records, id: string) {
  const { entries, broken } = await records.verifyLedger(id)
  return { entries, verified: broken === undefined }
}

export async function resultOf({ officer }: Cast, records: Records, id: string) {
  const { outcome, decision, documents, report, filings } = await officer.read(id)
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
    ledger: await ledgerOf(records, id),
  }
}

type Judged = AfterGrant['verified']['before']
const judged = ({ answer: _kept, ...rest }: Judged) => rest

/** The third act without its bytes, which are kept in files; `lookAt` says where. */
export async function afterGrantResult(
  told: AfterGrant,
  records: Records,
  lookAt: Readonly<Record<string, string>>,
) {
  const { published, verified, complaints, exit } = told
  const { number, sequence, list, proof } = published
  const cases = {
    recognition: published.entry,
    exit: exit.exit,
    handedOver: complaints.handedOver.id,
    answered: complaints.answered.id,
  }
  const ledgers = Object.entries(cases).map(
    async ([name, id]) => [name, await ledgerOf(records, id)] as const,
  )
  return {
    recognition: { id: published.entry, number, sequence },
    trustedList: { sha256: list.sha256, signer: list.signer },
    inclusion: { index: proof.index, size: proof.size, leaf: proof.leaf },
    sample: told.sample,
    subordinateCa: told.subordinateCa,
    missedReport: told.missedReport,
    complaints,
    exit,
    signatures: { before: judged(verified.before), after: judged(verified.after) },
    ledgers: Object.fromEntries(await Promise.all(ledgers)),
    lookAt,
  }
}
