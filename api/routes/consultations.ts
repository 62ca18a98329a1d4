/** Public consultations before a grant: what is asked, comments of anybody, and how they were considered. */
import { z } from 'zod'
import { CommentContent } from '../../domain/matter/public-comment.ts'
import type { LedgerEntry } from '../../domain/ledger.ts'
import type { Person } from '../../domain/person.ts'
import { Receipt } from '../../domain/receipt.ts'
import { readers } from '../../procedure/roles.ts'
import {
  Consultation,
  consultationOf,
  ConsultationSummary,
  findConsultation,
  summaryOf,
} from '../consultations/view.ts'
import { sendEvidence } from '../download.ts'
import { DossierId, LedgerQuery, listQuery, pageOf } from '../paging.ts'
import { Problem } from '../problem.ts'
import { route, type Route } from '../route.ts'
import { isOfficial } from '../views.ts'

const shared = { tag: 'Consultations', access: 'public' } as const

const lists = route(
  {
    ...shared,
    method: 'get',
    path: '/consultations',
    summary: 'Applications on which the public is or was asked for comments, newest first.',
    query: listQuery({
      state: z.enum(['open', 'past']).optional().describe('Absent: both'),
    }),
    status: 200,
    response: pageOf(ConsultationSummary),
  },
  async ({ query }, { records }) => {
    const { items, next } = await records.listConsultations(query)
    return { items: items.map(summaryOf), next }
  },
)

const reads = route(
  {
    ...shared,
    method: 'get',
    path: '/consultations/{id}',
    summary: 'What is asked, until when, and after the decision how the comments were considered.',
    params: DossierId,
    status: 200,
    response: Consultation,
    problems: ['NotFound'],
  },
  async ({ params }, { records }) => consultationOf(await findConsultation(params.id, records)),
)

const readsNotice = route(
  {
    ...shared,
    method: 'get',
    path: '/consultations/{id}/notice',
    summary: 'The public notice: a numbered and sealed PDF document.',
    params: DossierId,
    status: 200,
    response: { media: ['application/pdf'] },
    problems: ['NotFound'],
  },
  async ({ params, request, response }, parts) => {
    const { notices, publicComment } = await findConsultation(params.id, parts.records)
    const notice = notices.find(({ id }) => id === publicComment?.notice)
    if (!notice?.document) throw new Problem('NotFound', 'expected a notice that was issued')
    await sendEvidence(notice.document, { request, response }, parts)
    return undefined
  },
)

const comments = route(
  {
    ...shared,
    method: 'post',
    path: '/consultations/{id}/comments',
    summary: 'Comment on an application; who you are you need not say, and it is not published.',
    description:
      'The receipt names the place of the comment in the record of the case. The same comment under the same Idempotency-Key is kept once.',
    params: DossierId,
    body: CommentContent,
    idempotent: true,
    status: 201,
    response: Receipt,
    problems: ['NotFound', 'CommentsClosed', 'TooManyRequests'],
  },
  async ({ params, body: content, key, request, response }, { complaints, dossiers }) => {
    await complaints.limits.comment(request, response)
    return dossiers.comment({ consultation: params.id, key, content })
  },
)

export const ReceivedComment = CommentContent.extend({
  at: z.iso.datetime(),
  position: z.int().positive().describe('Place in the ledger of the case'),
}).meta({ id: 'ReceivedComment' })

/** Only officials learn who commented. */
function commentFor(reader: Person, { event, position }: LedgerEntry) {
  const { text, name, contact } = CommentContent.parse(event.detail)
  const sender = isOfficial(reader) ? { name, contact } : {}
  return { text, ...sender, at: event.at, position }
}

const listsComments = route(
  {
    method: 'get',
    path: '/dossiers/{id}/comments',
    tag: 'Dossiers',
    summary: 'The comments of the public, oldest first; the applicant reads them without names.',
    access: readers.filter((role) => !['expert', 'party', 'consulted'].includes(role)),
    params: DossierId,
    query: LedgerQuery,
    status: 200,
    response: pageOf(ReceivedComment),
    problems: ['DossierNotFound'],
  },
  async ({ params, query, person }, { dossiers, records }) => {
    await dossiers.read(params.id, person)
    const { items, next } = await records.listComments(params.id, query)
    return { items: items.map((entry) => commentFor(person, entry)), next }
  },
)

export const consultationRoutes: readonly Route[] = [
  lists,
  reads,
  readsNotice,
  comments,
  listsComments,
]
