/** The reports of a dossier: each examination left one, and the ledger names them all. */
import type { EvidenceRef } from '../domain/evidence.ts'
import type { Person } from '../domain/person.ts'
import { Dossier } from '../domain/dossier.ts'
import { Report } from '../domain/report.ts'
import type { NumberedReport } from '../domain/report-change.ts'
import { mayReadDocuments } from '../procedure/may-read.ts'
import type { Parts } from './parts.ts'
import { Problem } from './problem.ts'

/** An examination follows each supplement that was answered: more than these are no dossier. */
const most = 1_000

/** In their order. Throws Problem where the person may not read them. */
export async function reportsOf(
  id: string,
  person: Person,
  { dossiers, records }: Parts,
): Promise<NumberedReport[]> {
  const { dossier } = await dossiers.read(id, person)
  if (!mayReadDocuments(person, dossier, new Date().toISOString()))
    throw new Problem('InterestNotDeclared', 'expected a declaration of interest first')
  const { items } = await records.listExaminations(id, { limit: most })
  return items.flatMap(({ event }, index) => {
    const kept = Dossier.shape.report.parse(event.changes.report)
    if (!kept) return []
    const { evidence, summary, signature, document } = kept
    return [
      {
        ...{ number: index + 1, madeAt: event.at, evidence, summary },
        ...(signature && { signature }),
        ...(document && { document }),
      },
    ]
  })
}

/** One of them by its number. */
export async function numberedReport(
  { id, number }: { id: string; number: number },
  person: Person,
  parts: Parts,
): Promise<NumberedReport> {
  const reports = await reportsOf(id, person, parts)
  const found = reports.find((report) => report.number === number)
  if (!found) throw new Problem('NotFound', `expected a report from 1 to ${reports.length}`)
  return found
}

/** What is read into memory at once: a report on a thousand certificates. */
const mostBytes = 128 * 1024 ** 2

/** Throws EvidenceError where it cannot be read, or is not what was kept. */
export async function readReportFrom(
  ref: EvidenceRef,
  { evidence }: Pick<Parts, 'evidence'>,
): Promise<Report> {
  const bytes = await evidence.read(ref, mostBytes)
  return Report.parse(JSON.parse(Buffer.from(bytes).toString('utf8')))
}
