/** Forms as filed, read back from evidence: what a correction may change, and how two filings differ. */
import type { Dossier } from '../domain/dossier.ts'
import { differences, fieldsRefused } from '../procedure/asked.ts'
import { refuse } from '../procedure/failures.ts'
import { sectionKeys } from '../procedure/filing-policy.ts'
import { isOpenSection } from '../procedure/scope-change.ts'
import type { DossierRecord } from '../storage/records/dossiers.ts'
import type { Parts } from './parts.ts'
import { Problem } from './problem.ts'

/** A form with its longest texts fits many times over. */
const mostBytes = 16 * 1024 ** 2

export type FiledForm = Readonly<Record<string, unknown>>

export async function filedForm(
  { form }: Pick<Dossier['filings'][number], 'form'>,
  { evidence }: Parts,
): Promise<FiledForm> {
  const bytes = await evidence.read(form, mostBytes)
  return JSON.parse(Buffer.from(bytes).toString('utf8')) as FiledForm
}

/** A change of a recognition leaves all sections as they were filed last but those that its kind opens. */
export async function assertOnlyOpen(
  dossier: Dossier,
  sections: FiledForm,
  parts: Parts,
): Promise<void> {
  const closed = Object.keys(sections).filter((section) => !isOpenSection(dossier, section))
  if (!dossier.basis || closed.length === 0) return
  const filed = await filedForm(dossier.basis, parts)
  const altered = closed.filter((key) => differences(filed[key], sections[key]).length > 0)
  if (altered.length === 0) return
  const asked = sectionKeys.filter((section) => isOpenSection(dossier, section))
  const got = altered.join(', ')
  throw Problem.of(refuse('NotAsked', `expected what this kind changes, got ${got}`, { asked }))
}

/** During correction a save may change what the notice names and nothing else; refused with the list of what it names. */
export async function assertOnlyAsked(
  { dossier }: DossierRecord,
  sections: FiledForm,
  parts: Parts,
): Promise<void> {
  await assertOnlyOpen(dossier, sections, parts)
  const last = dossier.filings.at(-1)
  if (!dossier.correction || !last) return
  const filed = await filedForm(last, parts)
  const changed = Object.entries(sections).flatMap(([section, content]) =>
    differences(filed[section], content, `/${section}`),
  )
  const refused = fieldsRefused(dossier, changed)
  if (refused) throw Problem.of(refused)
}
