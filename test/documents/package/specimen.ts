/** A specimen dossier that ended: its ledger, its state, and the evidence that both mention. */
import { createHash, randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import type { Document } from '../../../domain/document.ts'
import type { Dossier } from '../../../domain/dossier.ts'
import type { EvidenceRef } from '../../../domain/evidence.ts'
import type { LedgerEntry, LedgerEvent } from '../../../domain/ledger.ts'
import { chainHash, genesis } from '../../../storage/records/hash-chain.ts'

export const closedAt = '2026-10-30T08:30:15.250Z'
const at = '2026-07-23T01:00:00.000Z'
const elena = { sub: 'elena', name: 'Elena Petrova' }
export const notice = '工信证认准〔2026〕1号'

/** Puts bytes away and answers their reference: in memory here, in a real store elsewhere. */
export type Put = (dossier: string, bytes: Buffer, mediaType: string) => Promise<EvidenceRef>

/** Evidence in memory. */
export function inMemory() {
  const objects = new Map<string, Buffer>()
  const put: Put = async (dossier, bytes, mediaType) => {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const key = `evidence/${dossier}/${sha256.slice(0, 16)}`
    objects.set(key, bytes)
    return { key, versionId: 'v1', sha256, size: bytes.length, mediaType }
  }
  const open = async ({ key }: EvidenceRef): Promise<Readable> => {
    const bytes = objects.get(key)
    if (!bytes) throw Object.assign(new Error(`no ${key}`), { code: 'EvidenceMissing' })
    return Readable.from([bytes])
  }
  return { objects, put, open }
}

/** The entries that events make. */
export function chained(events: readonly LedgerEvent[]): LedgerEntry[] {
  let previousHash = genesis
  return events.map((event, index) => {
    const hash = chainHash(event, previousHash)
    const entry = { position: index + 1, event, previousHash, hash }
    previousHash = hash
    return entry
  })
}

/** Can be gone through again and again, as pages of records can. */
export const again = <T>(items: readonly T[]): AsyncIterable<T> => ({
  async *[Symbol.asyncIterator]() {
    yield* items
  },
})

export type Specimen = Awaited<ReturnType<typeof specimen>>

/** A granted dossier with the given files as documents. */
export async function specimen(put: Put, files: readonly Buffer[]) {
  const id: string = randomUUID()
  const documents: Document[] = []
  for (const [index, bytes] of files.entries())
    documents.push({
      id: randomUUID(),
      type: 'technical-annex',
      version: 1,
      fileName: index === 0 ? '认证业务规则 (终稿)/CPS.pdf' : `annex ${index}.pdf`,
      evidence: await put(id, bytes, 'application/pdf'),
      attachedAt: at,
      attachedBy: elena,
    })
  const form = await put(id, Buffer.from('{"identity":{}}'), 'application/json')
  const report = await put(id, Buffer.from('{"files":[]}'), 'application/json')
  const decision = await put(id, Buffer.from('%PDF-1.7 decision'), 'application/pdf')
  const state = {
    id,
    organisation: '信息服务股份公司',
    openedBy: elena,
    openedAt: at,
    ruleSet: 'specimen',
    stage: 'closed',
    revision: 1,
    clocks: [],
    correctionsRequested: 0,
    panel: [],
    handledBy: [],
    filings: [{ number: 1, at, by: elena, revision: 1, documents: documents.length, form }],
    report: { evidence: report, summary: {} },
    notices: [{ id: `${id}.n1`, kind: 'grant', number: notice, document: decision }],
    decision: { decidedBy: elena, document: decision },
  }
  const event = (number: number, act: string, more: object) =>
    ({
      dossier: id,
      event: number,
      at,
      by: { ...elena, organisation: 'Foreign CA', roles: ['applicant'] },
      act,
      stage: 'draft',
      detail: {},
      changes: {},
      tasks: [],
      documents: [],
      ...more,
    }) as unknown as LedgerEvent
  const { filings, report: reported, notices, decision: decided, ...first } = state
  const attached = documents.length + 1
  const wish = { ...form, key: 'evidence/of-somebody-else/secret', versionId: 'v1' }
  const events = [
    event(1, 'open', { changes: { ...first, filings: [] } }),
    ...documents.map((each, index) => event(index + 2, 'attach', { documents: [each] })),
    // What an applicant writes may look like evidence; it must not be fetched.
    event(attached + 1, 'save', { detail: { sections: { identity: { wish } } } }),
    event(attached + 2, 'file', { changes: { filings } }),
    event(attached + 3, 'examined', { changes: { report: reported } }),
    event(attached + 4, 'decide', { at: closedAt, changes: { notices, decision: decided } }),
  ]
  const dossier = { ...state, documents, tasks: [] } as unknown as Dossier
  return { id, dossier, entries: chained(events) }
}
