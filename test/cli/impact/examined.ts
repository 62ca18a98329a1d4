/** Dossiers that have been examined: their files and reports in a store, their events in the ledger. */
import { randomUUID } from 'node:crypto'
import { examineFiled } from '../../../activities/technical-checks.ts'
import type { CertificateFile } from '../../../checks/filed.ts'
import type { Document } from '../../../domain/document.ts'
import type { LedgerEvent } from '../../../domain/ledger.ts'
import type { Report } from '../../../domain/report.ts'
import type { EvidenceStore } from '../../../storage/evidence/store.ts'
import type { Records } from '../../../storage/records/records.ts'
import { judgedAt } from '../../checks/case-file.ts'
import { authority, sample } from '../../documents/report/specimen.ts'
import { opening } from '../../storage/records/events.ts'

export const ruleSet = 'ESL-2019+Measures-2015'

/** Nothing is carried over, nobody is told. */
const alone = {
  reporter: { beat: () => undefined, report: () => undefined },
  resume: { certificate: () => undefined, document: () => undefined, add: () => undefined },
  signal: new AbortController().signal,
}
const system = { sub: 'system', name: 'System', organisation: '', roles: [] }

export async function documentOf(
  store: EvidenceStore,
  dossier: string,
  { type, fileName, bytes }: CertificateFile,
) {
  const document: Document = {
    id: randomUUID(),
    type,
    version: 1,
    fileName,
    evidence: await store.putBytes(dossier, Buffer.from(bytes), 'application/pkix-cert'),
    attachedAt: judgedAt,
    attachedBy: { sub: 'elena', name: 'Elena' },
  }
  return document
}

interface Examined {
  readonly files?: readonly CertificateFile[]
  /** What the report says that was made when it was examined. */
  readonly made?: (report: Report) => Report
  readonly changes?: object
}

const asIs = (report: Report) => report

/** A dossier that has been examined: its files and its report in the store, its events in the ledger. */
export async function examined(
  { store, records }: { store: EvidenceStore; records: Records },
  { files = [authority, sample(1)], made = asIs, changes }: Examined = {},
) {
  const opened = opening()
  const dossier = opened.dossier
  const documents: Document[] = []
  for (const file of files) documents.push(await documentOf(store, dossier, file))
  const input = { dossier, documents, at: judgedAt, ruleSet }
  const report = made((await examineFiled(input, { ...alone, evidence: store })).report)
  const bytes = Buffer.from(JSON.stringify(report, undefined, 2))
  const evidence = await store.putBytes(dossier, bytes, 'application/json')
  const checked: LedgerEvent = {
    ...opened,
    event: 2,
    at: '2026-11-21T01:00:00.000Z',
    by: system,
    act: 'checks-completed',
    stage: 'verification',
    changes: { stage: 'verification', report: { evidence, summary: report.summary }, ...changes },
    documents,
  }
  await records.append([opened, checked])
  return { dossier, evidence }
}
