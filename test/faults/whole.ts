/** What must be true of a dossier whatever was killed on its way: nothing lost, nothing done twice. */
import { createHash } from 'node:crypto'
import { expect } from '@jest/globals'
import { Client, Connection } from '@temporalio/client'
import type { Cast } from '../../demo/cast.ts'
import type { Receipt } from '../../domain/receipt.ts'
import type { LedgerEntry } from '../../domain/ledger.ts'
import type { Records } from '../../storage/records/records.ts'
import { dossierWorkflowId } from '../../workflows/messages.ts'
import type { recogniseCertificate } from '../../workflows/recognise-certificate.ts'

export async function ledgerOf(records: Records, dossier: string): Promise<readonly LedgerEntry[]> {
  return (await records.readLedger(dossier, { limit: 10_000 })).items
}

export const actsOf = (ledger: readonly LedgerEntry[]) => ledger.map(({ event }) => event.act)

/** Every answered receipt stands in the ledger where it says, and no act stands there that was not asked for. */
export function receiptsHold(ledger: readonly LedgerEntry[], receipts: readonly Receipt[]): void {
  const found = receipts.map(({ position }) => ledger[position - 1])
  expect(found.map((entry) => [entry?.event.event, entry?.event.act, entry?.hash])).toEqual(
    receipts.map(({ event, act, hash }) => [event, act, hash]),
  )
  const keys = ledger.flatMap(({ event }) => (event.key === undefined ? [] : [event.key]))
  expect(new Set(keys).size).toBe(keys.length)
  expect(keys).toHaveLength(receipts.length)
}

/** The chain is whole, events are numbered without a gap, and the projection is what the ledger rebuilds. */
export async function recordsHold(records: Records, dossier: string): Promise<void> {
  const ledger = await ledgerOf(records, dossier)
  expect(await records.verifyLedger(dossier)).toEqual({ dossier, entries: ledger.length })
  const numbers = ledger.flatMap(({ event }) => (event.event === undefined ? [] : [event.event]))
  expect(numbers).toEqual(numbers.map((_number, index) => index + 1))
  const before = await records.findDossier(dossier)
  await records.reindex(() => {})
  expect(await records.findDossier(dossier)).toEqual(before)
}

/** Every document comes back through the API with the hash that the dossier names. */
export async function documentsHold({ applicant }: Cast, dossier: string): Promise<number> {
  const { documents } = await applicant.read(dossier)
  for (const { id, version, evidence } of documents) {
    const path = `/dossiers/${dossier}/documents/${id}?version=${version}`
    const bytes = Buffer.from(await (await applicant.send(path)).arrayBuffer())
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(evidence.sha256)
  }
  return documents.length
}

/** The outcome of a workflow that has completed. */
export async function outcomeOf(address: string, dossier: string) {
  const connection = await Connection.connect({ address })
  const handle = new Client({ connection }).workflow.getHandle<typeof recogniseCertificate>(
    dossierWorkflowId(dossier),
  )
  const { outcome } = await handle.result()
  const { status } = await handle.describe().finally(() => connection.close())
  return [status.name, outcome]
}
