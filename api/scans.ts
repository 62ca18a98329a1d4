/** Scans of a dossier's files: entries in its ledger; what nothing says anything about yet is pending. Infected files stay evidence, in quarantine. */
import type { Document } from '../domain/document.ts'
import type { Dossier } from '../domain/dossier.ts'
import type { LedgerEvent } from '../domain/ledger.ts'
import type { Person } from '../domain/person.ts'
import type { DocumentScan } from '../domain/document-scan.ts'
import type { ScanAnswer } from '../egress/scan-stream.ts'
import type { Parts } from './parts.ts'
import { type FieldError, Problem } from './problem.ts'

type ScanningParts = Pick<Parts, 'records' | 'evidence' | 'scan' | 'log'>

const scanningAct = 'document-scanned'
const scanner: Person = { sub: 'system', name: 'system', organisation: '', roles: [] }

const nameOf = ({ document, version }: { document: string; version: number }) =>
  `${document}/${version}`

const stateIn = ({ at, detail }: LedgerEvent): DocumentScan => {
  const { document, version, ...answer } = detail as unknown as ScanAnswer & {
    document: string
    version: number
  }
  const signature = answer.verdict === 'infected' ? { signature: answer.signature } : {}
  return { document, version, state: answer.verdict, ...signature, at }
}

/** What the ledger says of each version that was scanned; the last scan counts. */
async function scanned(dossier: string, { records }: Pick<Parts, 'records'>) {
  const found = new Map<string, DocumentScan>()
  let after = 0
  for (;;) {
    const page = await records.readLedger(dossier, { after, limit: 200, acts: [scanningAct] })
    for (const { event } of page.items) found.set(nameOf(stateIn(event)), stateIn(event))
    if (!page.next) return found
    after = Number(page.next)
  }
}

/** The state of each version of each document; `unscanned` where this deployment has no scanner. */
export async function listScans(
  { id, documents }: Dossier,
  parts: Pick<Parts, 'records' | 'scan'>,
): Promise<DocumentScan[]> {
  const known = await scanned(id, parts)
  return documents.map(({ id: document, version }) => {
    const state = parts.scan ? ('pending' as const) : ('unscanned' as const)
    return known.get(nameOf({ document, version })) ?? { document, version, state }
  })
}

/** Scans one version and keeps what the scanner says; throws while it does not answer. */
async function scanOne(
  { id: dossier, stage }: Pick<Dossier, 'id' | 'stage'>,
  { id: document, version, evidence: ref }: Document,
  { records, evidence, scan }: ScanningParts,
): Promise<void> {
  const answer = await scan?.(await evidence.open(ref))
  if (!answer) return
  await records.append([
    {
      ...{ dossier, at: new Date().toISOString(), by: scanner, act: scanningAct, stage },
      detail: { document, version, sha256: ref.sha256, ...answer },
      ...{ changes: {}, tasks: [], documents: [] },
    },
  ])
}

/** Scans a file that has just been attached, behind the answer; where that fails it stays pending, and filing scans it. */
export function scanSoon(dossier: string, document: Document, parts: ScanningParts): void {
  const run = async () => {
    const record = await parts.records.findDossier(dossier)
    if (record) await scanOne(record.dossier, document, parts)
  }
  if (!parts.scan) return
  run().catch((error: unknown) => parts.log.warn({ err: error }, 'a file could not be scanned'))
}

const isLatest = ({ id, version }: Document, { documents }: Dossier) =>
  !documents.some((each) => each.id === id && each.version > version)

const infectedIn = (fileName: string, signature: string) => ({
  en: `${fileName}: ${signature} was found in it`,
  'zh-CN': `${fileName}：检出 ${signature}`,
})
const noAnswer = (cause: unknown, { log }: Pick<Parts, 'log'>): never => {
  log.warn({ err: cause }, 'the scanner does not answer')
  throw new Problem('TemporarilyUnavailable', 'the scanner of files does not answer')
}

/** Before a file is attached to a case after a grant; an infected one stays in the store and belongs to no case. */
export async function assertClean(
  { fileName, evidence: ref }: Pick<Document, 'fileName' | 'evidence'>,
  parts: Pick<Parts, 'evidence' | 'scan' | 'log'>,
): Promise<void> {
  const { scan } = parts
  if (!scan) return
  const answer = await parts.evidence
    .open(ref)
    .then(scan)
    .catch((cause: unknown) => noAnswer(cause, parts))
  if (answer.verdict === 'clean') return
  const detail = infectedIn(fileName, answer.signature)
  throw new Problem('InfectedDocument', detail, {}, [{ pointer: '/file', detail }])
}

/** Before files are examined: whatever is pending is scanned, and with an infected file nothing goes on. */
export async function assertScanned(dossier: Dossier, parts: ScanningParts): Promise<void> {
  if (!parts.scan) return
  const known = await scanned(dossier.id, parts)
  const latest = dossier.documents.filter((each) => isLatest(each, dossier))
  const nameIn = ({ id: document, version }: Document) => nameOf({ document, version })
  for (const each of latest.filter((document) => !known.has(nameIn(document))))
    await scanOne(dossier, each, parts).catch((cause: unknown) => noAnswer(cause, parts))
  const now = await scanned(dossier.id, parts)
  const errors = latest.flatMap((each): FieldError[] => {
    const signature = now.get(nameIn(each))?.signature
    if (!signature) return []
    return [{ pointer: `/documents/${each.id}`, detail: infectedIn(each.fileName, signature) }]
  })
  if (errors.length > 0)
    throw new Problem('InfectedDocument', `expected clean files, got ${errors.length}`, {}, errors)
}

/** Throws where a file is infected, unless an auditor asks for it as it is, knowing what it is. */
export async function assertNotInQuarantine(
  { dossier, document, person, knowingly }: Opened,
  parts: Pick<Parts, 'records'>,
): Promise<void> {
  const { id, version } = document
  const found = (await scanned(dossier.id, parts)).get(nameOf({ document: id, version }))
  if (found?.state !== 'infected') return
  if (knowingly && person.roles.includes('auditor')) return
  throw new Problem('Quarantined', `expected a clean file, got one with ${found.signature}`)
}

interface Opened {
  readonly dossier: Dossier
  readonly document: Document
  readonly person: Person
  readonly knowingly?: boolean | undefined
}
