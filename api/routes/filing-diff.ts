/** GET /dossiers/{id}/filings/{number}/changes: How a filing differs from the one before: fields and files. */
import { z } from 'zod'
import { Document } from '../../domain/document.ts'
import { Filing } from '../../domain/dossier.ts'
import { differences } from '../../procedure/asked.ts'
import { valueAt } from '../../procedure/equivalence.ts'
import { mayReadDocuments } from '../../procedure/may-read.ts'
import { readers } from '../../procedure/roles.ts'
import { filedForm } from '../filed-forms.ts'
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
    const fields = differences(before, after).map((pointer) => ({
      pointer,
      from: valueAt(before, pointer) ?? null,
      to: valueAt(after, pointer) ?? null,
    }))
    return { from, to, fields, documents: dossier.documents.slice(from.documents, to.documents) }
  },
)
