/** Annotations of a dossier's documents: reviewers' working papers, which the applicant is never shown. */
import { z } from 'zod'
import { Annotation, annotationTags, NewAnnotation } from '../../domain/annotation.ts'
import { mayReadDocument } from '../../procedure/may-read.ts'
import { staff } from '../../procedure/roles.ts'
import { findDocument } from '../download.ts'
import { fingerprintOf, uuidOf } from '../idempotency.ts'
import { listQuery, pageOf } from '../paging.ts'
import { Problem } from '../problem.ts'
import { route } from '../route.ts'

/** Whoever judges a dossier. */
const reviewers = staff.filter((role) => role !== 'publisher' && role !== 'auditor')
const tag = 'Documents'
const DossierId = z.object({ id: z.uuid() })

const listAnnotations = route(
  {
    method: 'get',
    path: '/dossiers/{id}/annotations',
    tag,
    summary: 'Annotations of its documents: yours, and those that are shared; newest first.',
    access: reviewers,
    params: DossierId,
    query: listQuery({
      document: z.uuid().optional().describe('Only of this document'),
      tag: z.enum(annotationTags).optional(),
    }),
    status: 200,
    response: pageOf(Annotation),
    problems: ['DossierNotFound'],
  },
  async ({ params, query, person }, { dossiers, records }) => {
    const { dossier } = await dossiers.read(params.id, person)
    const at = new Date().toISOString()
    const { document: wanted, ...paging } = query
    const documents = [...new Set(dossier.documents.map(({ id }) => id))].filter(
      (id) => (!wanted || id === wanted) && mayReadDocument(person, id, dossier, at),
    )
    const listed = { ...paging, dossier: dossier.id, sub: person.sub, documents }
    const { items, next } = await records.annotations.list(listed)
    return { items: [...items], next }
  },
)

const annotate = route(
  {
    method: 'post',
    path: '/dossiers/{id}/annotations',
    tag,
    summary: 'Comment on a version of a document, at a page and a passage of it.',
    description:
      'A working paper of whoever reviews, not an act: it is not in the ledger, and no applicant, party or consulted body reads it.',
    access: reviewers,
    params: DossierId,
    body: NewAnnotation,
    idempotent: true,
    status: 201,
    response: Annotation,
    problems: [
      'DossierNotFound',
      'DocumentNotFound',
      'InterestNotDeclared',
      'IdempotencyKeyReused',
    ],
  },
  async ({ params, body, person, key, response }, parts) => {
    const { dossier } = await parts.dossiers.read(params.id, person)
    const { document, version } = body
    findDocument({ dossier, document, version, person })
    const { sub, name } = person
    const id = uuidOf('annotation', person.organisation, sub, key)
    const made = { ...body, id, by: { sub, name }, at: new Date().toISOString() }
    const kept = await parts.records.annotations.keep(dossier.id, made)
    if (fingerprintOf({ ...made, at: kept.at }) !== fingerprintOf(kept))
      throw new Problem('IdempotencyKeyReused', 'expected the annotation first sent under this key')
    response.location(`/dossiers/${dossier.id}/annotations/${id}`)
    return kept
  },
)

const withdrawAnnotation = route(
  {
    method: 'delete',
    path: '/dossiers/{id}/annotations/{annotation}',
    tag,
    summary: 'Withdraw an annotation of yours.',
    access: reviewers,
    params: DossierId.extend({ annotation: z.uuid() }),
    status: 200,
    response: z.object({ id: z.uuid() }),
    problems: ['DossierNotFound', 'NotFound'],
  },
  async ({ params, person }, { dossiers, records }) => {
    const { dossier } = await dossiers.read(params.id, person)
    const id = params.annotation
    const own = { dossier: dossier.id, id, sub: person.sub }
    if (!(await records.annotations.withdraw(own)))
      throw new Problem('NotFound', 'expected an annotation of yours')
    return { id }
  },
)

export const annotationRoutes = [listAnnotations, annotate, withdrawAnnotation]
