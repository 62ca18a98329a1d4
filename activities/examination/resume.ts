/**
 * What an examination has finished, carried in the details of its heartbeats: a worker that takes it over after a crash
 * goes on from there. Not in the evidence store: what is put there is locked for years.
 */
import { createHash } from 'node:crypto'
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import { DocumentReport } from '../../domain/document-report.ts'
import { CertificateReport } from '../../domain/report.ts'

/** `key` says what was examined by which rules; batches are Brotli of JSON, in Base64. */
export interface Finished {
  readonly key: string
  readonly batches: readonly string[]
}

/** Temporal takes details of 2 MB; what is beyond this is examined again. */
const mostCharacters = 400_000
const batchSize = 20

interface Item {
  readonly key: string
  readonly certificate?: CertificateReport
  readonly document?: DocumentReport
}

/** A name for an examination: what was filed, and by which rules and when it is judged. */
export const examinationKey = (parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex')

function isFinished(value: unknown): value is Finished {
  if (typeof value !== 'object' || value === null) return false
  const { key, batches } = value as Partial<Finished>
  return typeof key === 'string' && Array.isArray(batches)
}

/** Reports repeat each requirement; a window of 4 MiB sees that, the 32 KiB of gzip would not. */
const compression = {
  params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_LGWIN]: 22 },
}

const packed = (items: readonly Item[]): string =>
  brotliCompressSync(JSON.stringify(items), compression).toString('base64')

const unpack = (batch: string) =>
  JSON.parse(brotliDecompressSync(Buffer.from(batch, 'base64')).toString()) as Item[]

/** What an earlier attempt at the same examination reported; nothing of any other. */
function itemsOf(key: string, reported: unknown): { batches: string[]; items: Item[] } {
  const none = { batches: [], items: [] }
  if (!isFinished(reported) || reported.key !== key) return none
  try {
    return { batches: [...reported.batches], items: reported.batches.flatMap(unpack) }
  } catch {
    // What cannot be read is examined again.
    return none
  }
}

/** @param reported `finished` of the last heartbeat of an earlier attempt, if there was one. */
export function resumeFrom(key: string, reported: unknown) {
  const { batches, items } = itemsOf(key, reported)
  const known = new Map(items.map((item) => [item.key, item]))
  let open: Item[] = []
  let size = batches.reduce((sum, { length }) => sum + length, 0)
  function close(): void {
    if (open.length === 0) return
    const batch = packed(open)
    open = []
    if (size + batch.length > mostCharacters) return
    size += batch.length
    batches.push(batch)
  }
  return {
    /** Parts that need not be examined again. */
    count: known.size,
    certificate: (name: string): CertificateReport | undefined =>
      CertificateReport.safeParse(known.get(name)?.certificate).data,
    document: (name: string): DocumentReport | undefined =>
      DocumentReport.safeParse(known.get(name)?.document).data,
    add(item: Item): void {
      open.push(item)
      if (open.length >= batchSize || item.document) close()
    },
    finished: (): Finished => ({ key, batches: [...batches] }),
  }
}
export type Resume = ReturnType<typeof resumeFrom>
