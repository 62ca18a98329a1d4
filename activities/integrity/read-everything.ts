/** Reads everything that is kept once more: ledgers, evidence, projections, register and log; what disagrees is named. */
import { LogError } from '../../documents/log/error.ts'
import type { EvidenceRef } from '../../domain/evidence.ts'
import {
  type IntegrityFinding,
  integrityFinding,
  type IntegrityTally,
} from '../../domain/integrity.ts'
import type { EvidenceStore } from '../../storage/evidence/store.ts'
import type { Records } from '../../storage/records/records.ts'
import type { LogAudit } from '../log.ts'

export interface ReadingParts {
  readonly records: Pick<Records, 'integrity' | 'listCases' | 'verifyLedger'>
  readonly evidence: Pick<EvidenceStore, 'inspector' | 'prepare'>
  readonly auditLog: () => Promise<LogAudit>
  /** At most, of evidence. */
  readonly bytesPerSecond: number
  readonly now: () => Date
}

/** Where a reading stands: what the next attempt goes on from. */
export interface ReadingProgress {
  readonly run: string
  readonly beganAt: string
  readonly phase: 'cases' | 'beside' | 'whole'
  /** The last case of the batch before. */
  readonly after: string | undefined
  /** Objects of this batch that were read. */
  readonly read: number
  /** Counts up to this batch. */
  readonly tally: IntegrityTally
}

export type Reading = Awaited<ReturnType<typeof readEverything>>

const batchSize = 20
const none: IntegrityTally = { cases: 0, entries: 0, objects: 0, bytes: 0, rows: 0, leaves: 0 }

export const newReading = (run: string, beganAt: string): ReadingProgress => ({
  ...{ run, beganAt, phase: 'cases', after: undefined, read: 0, tally: none },
})

type Inspect = ReturnType<EvidenceStore['inspector']>

/** What is wrong with an object version, if anything. */
async function findInObject(ref: EvidenceRef, inspect: Inspect): Promise<IntegrityFinding[]> {
  const object = { subject: ref.key, version: ref.versionId }
  const inspected = await inspect(ref)
  const expected = { ...object, expected: ref.sha256 }
  if (!inspected) return [integrityFinding('object-missing', expected)]
  const { found, locked } = inspected
  const same = found.sha256 === ref.sha256 && found.size === ref.size
  return [
    ...(same ? [] : [integrityFinding('object-changed', { ...expected, found: found.sha256 })]),
    ...(locked ? [] : [integrityFinding('object-unlocked', { ...object, expected: 'COMPLIANCE' })]),
  ]
}

const isUnavailable = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'StoreUnavailable'

/** One object that the store fails on, while it serves, keeps no other from being read. */
async function findOrPass(ref: EvidenceRef, inspect: Inspect, evidence: ReadingParts['evidence']) {
  try {
    return await findInObject(ref, inspect)
  } catch (error) {
    if (!isUnavailable(error)) throw error
    await evidence.prepare()
    const { key: subject, versionId: version, sha256: expected } = ref
    const found = String(error)
    return [integrityFinding('object-unreadable', { subject, version, expected, found })]
  }
}

/** A log that cannot be read through is a finding, as each object of it that is wrong. */
async function findInLog({ auditLog }: ReadingParts) {
  try {
    const { size, findings } = await auditLog()
    return { size, findings: findings.map(({ path, en }) => ({ subject: path, found: en })) }
  } catch (error) {
    if (!(error instanceof LogError)) throw error
    return { size: 0, findings: [{ subject: 'log', found: error.message }] }
  }
}

interface Reader {
  readonly parts: ReadingParts
  readonly inspect: Inspect
  readonly keep: (findings: readonly IntegrityFinding[]) => Promise<void>
  readonly progress: () => ReadingProgress
  readonly move: (to: Partial<ReadingProgress>) => void
}

interface Counted {
  readonly tally: IntegrityTally
  /** Objects of the batch so far. */
  readonly place: number
}

/** Objects that an earlier attempt has read are counted and passed over. */
async function readObjects(
  refs: AsyncIterable<EvidenceRef>,
  { tally, place: from }: Counted,
  { inspect, keep, progress, move, parts }: Reader,
): Promise<Counted> {
  let { objects, bytes } = tally
  let place = from
  for await (const ref of refs) {
    if (place >= progress().read) {
      await keep(await findOrPass(ref, inspect, parts.evidence))
      move({ read: place + 1 })
    }
    place += 1
    objects += 1
    bytes += ref.size
  }
  return { tally: { ...tally, objects, bytes }, place }
}

async function readBatch(cases: readonly string[], reader: Reader): Promise<void> {
  const { keep, move, parts, progress } = reader
  const { integrity, verifyLedger } = parts.records
  const { run, beganAt, tally: before } = progress()
  const { rows, findings } = await integrity.compareCases(cases)
  await keep(findings)
  const tally = { ...before, rows: before.rows + rows, cases: before.cases + cases.length }
  let counted: Counted = { tally, place: 0 }
  for (const dossier of cases) {
    const { entries, broken } = await verifyLedger(dossier)
    if (broken) {
      const subject = `${dossier}/${broken.position}`
      const { expected, found } = broken
      await keep([integrityFinding('chain-broken', { subject, expected, found })])
    }
    const verified = { ...counted.tally, entries: counted.tally.entries + entries }
    const refs = integrity.referencesOfCase(dossier)
    counted = await readObjects(refs, { ...counted, tally: verified }, reader)
  }
  await integrity.keepRun({ id: run, beganAt, tally: counted.tally })
  move({ after: cases.at(-1), read: 0, tally: counted.tally })
}

async function readCases(reader: Reader): Promise<void> {
  const { listCases, integrity } = reader.parts.records
  const { run, beganAt, tally } = reader.progress()
  await integrity.keepRun({ id: run, beganAt, tally })
  for (;;) {
    const { after } = reader.progress()
    const cases = await listCases({ limit: batchSize, ...(after !== undefined && { after }) })
    if (cases.length === 0) break
    await readBatch(cases, reader)
  }
  reader.move({ phase: 'beside', read: 0 })
}

/** Register, log and rows without a case: short, and begun anew by each attempt. */
async function readWhole({ parts, keep, progress }: Reader) {
  const { integrity } = parts.records
  const { run, beganAt, tally: before } = progress()
  const register = await integrity.compareRegister()
  const log = await findInLog(parts)
  await keep([
    ...(await integrity.strayRows()),
    ...register.findings,
    ...log.findings.map((found) => integrityFinding('log-wrong', found)),
  ])
  const tally = { ...before, rows: before.rows + register.rows, leaves: log.size }
  await integrity.keepRun({ id: run, beganAt, endedAt: parts.now().toISOString(), tally })
  const [first] = (await integrity.listFindings(run, { limit: 1 })).items
  return { run, tally, sound: first === undefined }
}

/**
 * Goes on from where an earlier attempt stood and tells where it stands after each object. Reads one object at a time,
 * at the pace of the parts, and a page of rows: its memory does not grow with what is kept.
 * @throws EvidenceError `StoreUnavailable`, whatever the database throws: then nothing is known, and it is tried again.
 */
export async function readEverything(
  from: ReadingProgress,
  parts: ReadingParts,
  tell: (progress: ReadingProgress) => void = () => {},
) {
  let progress = from
  const reader: Reader = {
    parts,
    inspect: parts.evidence.inspector(parts.bytesPerSecond),
    keep: (findings) => parts.records.integrity.keepFindings(from.run, findings),
    progress: () => progress,
    move: (to) => tell((progress = { ...progress, ...to })),
  }
  if (progress.phase === 'cases') await readCases(reader)
  if (reader.progress().phase === 'beside') {
    const refs = parts.records.integrity.referencesBesideCases()
    const { tally } = await readObjects(refs, { tally: progress.tally, place: 0 }, reader)
    reader.move({ phase: 'whole', read: 0, tally })
  }
  return readWhole(reader)
}
