/** Filing: the dossier must be complete; the form as filed becomes evidence, and the act names exactly what was examined. */
import type { ActPayload } from '../domain/act.ts'
import { DossierForm } from '../domain/dossier-form.ts'
import { missing, type Missing } from '../domain/missing.ts'
import type { Person } from '../domain/person.ts'
import type { Receipt } from '../domain/receipt.ts'
import { refusal } from '../procedure/may-act.ts'
import { dateInShanghai } from '../procedure/working-days.ts'
import type { DossierRecord } from '../storage/records/dossiers.ts'
import { assertTakesEvidence } from './attach.ts'
import { requireRevision } from './etag.ts'
import type { Parts } from './parts.ts'
import { Problem } from './problem.ts'
import { onRecord } from './refused-acts.ts'
import { refuse } from '../procedure/failures.ts'
import { sectionKeys } from '../procedure/filing-policy.ts'
import { isOpenSection, openTypes } from '../procedure/scope-change.ts'
import { assertOnlyOpen } from './filed-forms.ts'
import { assertUnrestricted, namedIn } from './restricted.ts'
import { assertScanned } from './scans.ts'

/** Everything that a filing of this draft would lack today. */
export const missingNow = ({ dossier, form }: DossierRecord): Missing[] => {
  const all = missing(form, dossier.documents, dateInShanghai(new Date().toISOString()))
  const isSection = (document: string) => sectionKeys.some((section) => section === document)
  // A change is asked only for what it may alter.
  return all.filter(({ document }) =>
    isSection(document)
      ? isOpenSection(dossier, document)
      : !dossier.changes || openTypes(dossier).includes(document),
  )
}

export interface FilingRequest {
  readonly dossier: string
  readonly person: Person
  readonly key: string
  readonly ifMatch: string | undefined
}

/** Files a draft or a correction; refuses with everything that is missing, by document and field. */
export async function fileDossier(
  act: 'file' | 'correct',
  { dossier: id, person, key, ifMatch }: FilingRequest,
  parts: Parts,
): Promise<Receipt> {
  const record = await parts.dossiers.readFor(act, id, person)
  const { dossier } = record
  const revision = requireRevision(ifMatch)
  const asked = [revision]
  const done = await parts.dossiers.repeated(id, act, { person, key, asked })
  if (done) return done
  await onRecord(parts.records, { dossier, person, act }, async () => {
    const refused =
      refusal(person, act, dossier, { at: new Date().toISOString() }) ??
      staleRevision(revision, dossier.revision)
    if (refused) throw Problem.of(refused)
    await assertTakesEvidence(parts)
    assertComplete(record)
    const form = DossierForm.parse(record.form)
    await assertOnlyOpen(dossier, record.form, parts)
    await assertUnrestricted(namedIn(form, dossier.organisation), parts)
    await assertScanned(dossier, parts)
  })
  const payload = await filedForm(record, parts)
  return parts.dossiers.act(id, act, { person, key, payload, asked })
}

const staleRevision = (got: number, revision: number) =>
  got === revision
    ? undefined
    : refuse('StaleRevision', `expected revision ${revision}, got ${got}`, { revision })

function assertComplete(record: DossierRecord): void {
  const list = missingNow(record)
  if (list.length === 0) return
  const errors = list.map(({ pointer, ...rest }) => ({ ...rest, pointer: pointer ?? '' }))
  throw new Problem('Incomplete', `expected nothing missing, got ${list.length} items`, {}, errors)
}

async function filedForm(
  { dossier, form }: DossierRecord,
  { evidence }: Parts,
): Promise<ActPayload<'file'>> {
  const complete = DossierForm.parse(form)
  const bytes = Buffer.from(JSON.stringify(complete, undefined, 2))
  return {
    revision: dossier.revision,
    documents: dossier.documents.length,
    form: await evidence.putBytes(dossier.id, bytes, 'application/json'),
    caName: complete.identity.legalName,
    certificateTypes: complete['certificate-types'].types.map((type) => type.id),
  }
}
