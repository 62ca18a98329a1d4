/** Forms as filed, read back from evidence: what a correction may change, and how two filings differ. */
import type { Dossier } from '../domain/dossier.ts'
import { differences, fieldsRefused } from '../procedure/asked.ts'
import type { DossierRecord } from '../storage/records/dossiers.ts'
import type { Parts } from './parts.ts'
import { Problem } from './problem.ts'

/** A form with its longest texts fits many times over. */
const mostBytes = 16 * 1024 ** 2

export type FiledForm = Readonly<Record<string, unknown>>

export async function filedForm(
  { form }: Dossier['filings'][number],
  { evidence }: Parts,
): Promise<FiledForm> {
  const bytes = await evidence.read(form, mostBytes)
  return JSON.parse(Buffer.from(bytes).toString('utf8')) as FiledForm
}

/** During correction a save may change what the notice names and nothing else; refused with the list of what it names. */
export async function assertOnlyAsked(
  { dossier }: DossierRecord,
  sections: FiledForm,
  parts: Parts,
): Promise<void> {
  const last = dossier.filings.at(-1)
  if (!dossier.correction || !last) return
  const filed = await filedForm(last, parts)
  const changed = Object.entries(sections).flatMap(([section, content]) =>
    differences(filed[section], content, `/${section}`),
  )
  const refused = fieldsRefused(dossier, changed)
  if (refused) throw Problem.of(refused)
}
