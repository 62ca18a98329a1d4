/** Reads and examines the texts of filed documents, one at a time; heartbeats go on while a thread reads. */
import { setImmediate } from 'node:timers/promises'
import { examineDocument, type Declared } from '../../checks/documents/examine-documents.ts'
import type { TextReading } from '../../checks/documents/text/document-text.ts'
import { textFailure } from '../../documents/text/failures.ts'
import { usualTextLimits } from '../../documents/text/limits.ts'
import { readText } from '../../documents/text/read-text.ts'
import type { Document } from '../../domain/document.ts'
import type { DocumentReport } from '../../domain/document-report.ts'
import type { EvidenceStore } from '../../storage/evidence/store.ts'
import type { Reporter } from './progress.ts'
import type { Resume } from './resume.ts'

const beatEveryMs = 2_000

export interface TextParts {
  readonly evidence: EvidenceStore
  readonly reporter: Reporter
  readonly resume: Pick<Resume, 'document' | 'add'>
  /** Ends the reading of a text. */
  readonly signal: AbortSignal
}

async function readingOf({ evidence: ref }: Document, parts: TextParts): Promise<TextReading> {
  const { fileBytes } = usualTextLimits
  if (ref.size > fileBytes) return { failure: textFailure('too-large') }
  const bytes = await parts.evidence.read(ref, fileBytes)
  let cancelled: unknown
  const beats = setInterval(() => {
    try {
      parts.reporter.beat()
    } catch (error) {
      // The signal ends the reading; this only keeps the timer from throwing to nobody.
      cancelled = error
    }
  }, beatEveryMs)
  try {
    return await readText({ bytes, mediaType: ref.mediaType, signal: parts.signal })
  } finally {
    clearInterval(beats)
    if (cancelled) parts.signal.throwIfAborted()
  }
}

async function examined(
  document: Document,
  declared: Declared,
  parts: TextParts,
): Promise<DocumentReport> {
  const { id, fileName, type, language, evidence } = document
  const reading = await readingOf(document, parts)
  const about = { document: id, fileName, type, sha256: evidence.sha256, language }
  const steps = examineDocument({ ...about, reading }, declared)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    parts.reporter.report({})
    await setImmediate()
  }
}

/** One report a document, in their order; what an earlier attempt examined is taken from it. */
export async function examineTexts(
  documents: readonly Document[],
  declared: Declared,
  parts: TextParts,
): Promise<DocumentReport[]> {
  const { reporter, resume } = parts
  const reports: DocumentReport[] = []
  for (const document of documents) {
    const key = `document ${document.id}`
    const before = resume.document(key)
    const report = before ?? (await examined(document, declared, parts))
    if (!before) resume.add({ key, document: report })
    reports.push(report)
    reporter.report({ documents: reports.length })
  }
  return reports
}
