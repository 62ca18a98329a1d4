/** How a filing differs from the one before, and a draft from the last filing: fields and files. */
import { z } from 'zod'
import { Document } from '../../domain/document.ts'
import { Filing } from '../../domain/dossier.ts'
import { differences } from '../../procedure/asked.ts'
import { valueAt } from '../../procedure/equivalence.ts'
import { mayReadDocuments } from '../../procedure/may-read.ts'
import { readers } from '../../procedure/roles.ts'
import { filedForm } from '../filed-forms.ts'
import { DossierId } from '../paging.ts'
import { Problem } from '../problem.ts'
import { route } from '../route.ts'

const FieldChange = z.object({
  pointer: z.string().describe('JSON Pointer into the form'),
  from: z.unknown(),
  to: z.unknown(),
})

const FilingChanges = z
  .object({
    from: Filing,
    to: Filing,
    fields: z.array(FieldChange),
    documents: z.array(Document).describe('Document versions that came with this filing'),
  })
  .meta({ id: 'FilingChanges' })

interface ChangedField {
  readonly pointer: string
  readonly from: unknown
  readonly to: unknown
}

const changedFields = (before: unknown, after: unknown): ChangedField[] =>
  differences(before, after).map((pointer) => ({
    pointer,
    from: valueAt(before, pointer) ?? null,
    to: valueAt(after, pointer) ?? null,
  }))

export const readFilingChanges = route(
  {
    method: 'get',
    path: '/dossiers/{id}/filings/{number}/changes',
    tag: 'Dossiers',
    summary: 'How a filing differs from the one before: fields and files.',
    access: readers,
    params: z.object({ id: z.uuid(), number: z.coerce.number().int().min(2).max(10_000) }),
    status: 200,
    response: FilingChanges,
    problems: ['DossierNotFound', 'NotFound', 'InterestNotDeclared'],
  },
  async ({ params, person }, parts) => {
    const { dossier } = await parts.dossiers.read(params.id, person)
    if (!mayReadDocuments(person, dossier, new Date().toISOString()))
      throw new Problem('InterestNotDeclared', 'expected a declaration of interest first')
    const [from, to] = [dossier.filings[params.number - 2], dossier.filings[params.number - 1]]
    if (!from || !to) throw new Problem('NotFound', 'expected a filing that follows another')
    const [before, after] = [await filedForm(from, parts), await filedForm(to, parts)]
    const fields = changedFields(before, after)
    return { from, to, fields, documents: dossier.documents.slice(from.documents, to.documents) }
  },
)

export const readDraftChanges = route(
  {
    method: 'get',
    path: '/dossiers/{id}/form/changes',
    tag: 'Form',
    summary: 'How the draft differs from the last filing: what a correction would change.',
    access: ['applicant'],
    params: DossierId,
    status: 200,
    response: FilingChanges.omit({ to: true }).meta({ id: 'DraftChanges' }),
    problems: ['DossierNotFound', 'NotFound'],
  },
  async ({ params, person }, parts) => {
    const { dossier, form } = await parts.dossiers.read(params.id, person)
    const from = dossier.filings.at(-1)
    if (!from) throw new Problem('NotFound', 'expected a dossier that has been filed')
    const fields = changedFields(await filedForm(from, parts), form)
    return { from, fields, documents: dossier.documents.slice(from.documents) }
  },
)
