/** Complaints of the public (Administrative License Law 65): sent, followed and added to without an account. */
import { z } from 'zod'
import { ComplaintStatement } from '../../domain/complaint/acts.ts'
import { NewComplaint } from '../../domain/complaint/state.ts'
import { dateInShanghai } from '../../procedure/working-days.ts'
import { addAttachment, EvidenceFields } from '../complaints/attachment.ts'
import { actingComplainant, openComplaint } from '../complaints/intake.ts'
import { openWithSecret, secretHeader } from '../complaints/secret.ts'
import { boundsOf, ComplaintStatistics, statisticsOf } from '../complaints/statistics.ts'
import { ComplaintStatus, statusOf } from '../complaints/status.ts'
import { sendEvidence } from '../download.ts'
import { complaintDefinition } from '../following/complaint.ts'
import { followingRoutes } from '../following/routes.ts'
import { DossierId } from '../paging.ts'
import { Problem } from '../problem.ts'
import { route, type Route } from '../route.ts'

const shared = { tag: 'Complaints', access: 'public' } as const
const withSecret = {
  ...shared,
  description: `With the secret of the complaint in the header ${secretHeader}. A wrong secret and a wrong number are answered alike.`,
  params: DossierId,
  headers: { [secretHeader]: 'The secret of the complaint' },
} as const
const missing = ['CaseNotFound', 'TooManyRequests'] as const
const At = z.iso.datetime()

const sends = route(
  {
    ...shared,
    method: 'post',
    path: '/complaints',
    summary: 'Complain about a recognised CA or its certificates; who you are you need not say.',
    description:
      'Answers a number and a secret for following up. The secret is shown once: a repetition under the same Idempotency-Key answers the same number without it.',
    body: NewComplaint,
    idempotent: true,
    status: 201,
    response: z
      .object({ id: z.uuid(), receivedAt: At, secret: z.string().optional() })
      .meta({ id: 'ComplaintReceipt' }),
    problems: ['TooManyRequests'],
  },
  async ({ body, key, request, response }, parts) => {
    await parts.complaints.limits.complaint(request, response)
    const receipt = await openComplaint(body, key, parts)
    response.location(`/complaints/${receipt.id}/status`)
    return receipt
  },
)

const counts = route(
  {
    ...shared,
    method: 'get',
    path: '/complaints/statistics',
    summary: 'How many complaints came in, how they ended and how long it took, by quarter.',
    query: z.strictObject({
      year: z.coerce.number().int().min(2020).max(2100).optional().describe('Absent: this year'),
    }),
    status: 200,
    response: ComplaintStatistics,
  },
  async ({ query }, { records }) => {
    const year = query.year ?? Number(dateInShanghai(new Date().toISOString()).slice(0, 4))
    const complaints = await records.countedComplaints(boundsOf(year))
    return statisticsOf(year, complaints, await records.calendars.loaded())
  },
)

const follows = route(
  {
    ...withSecret,
    method: 'get',
    path: '/complaints/{id}/status',
    summary: 'How far your complaint is, until when it is answered, and the answer.',
    status: 200,
    response: ComplaintStatus,
    problems: missing,
  },
  async ({ params, request, response }, { complaints, records }) => {
    await complaints.limits.visit(request, response)
    return statusOf(await openWithSecret(params.id, request, records))
  },
)

const readsNotice = route(
  {
    ...withSecret,
    method: 'get',
    path: '/complaints/{id}/status/notices/{notice}',
    summary: 'A notice to you as it was issued: a numbered and sealed PDF document.',
    params: z.object({ id: z.uuid(), notice: z.string().max(64).describe('Id of the notice') }),
    status: 200,
    response: { media: ['application/pdf'] },
    problems: [...missing, 'NotFound'],
  },
  async ({ params, request, response }, parts) => {
    await parts.complaints.limits.visit(request, response)
    const { notices } = await openWithSecret(params.id, request, parts.records)
    const found = notices.find(({ id }) => id === params.notice)
    if (!found?.document) throw new Problem('NotFound', 'expected a notice that was issued')
    await sendEvidence(found.document, { request, response }, parts)
    return undefined
  },
)

const states = route(
  {
    ...withSecret,
    method: 'post',
    path: '/complaints/{id}/additions',
    summary: 'Add a statement to your complaint.',
    body: ComplaintStatement,
    idempotent: true,
    status: 201,
    response: z.object({ at: At }).meta({ id: 'ComplaintAddition' }),
    problems: [...missing, 'WrongStage'],
  },
  async ({ params, body: payload, key, request, response }, { complaints, following, records }) => {
    await complaints.limits.visit(request, response)
    await openWithSecret(params.id, request, records)
    const person = actingComplainant(params.id)
    const asked = { person, key, payload }
    const { at } = await following.act(complaintDefinition, params.id, 'add-statement', asked)
    return { at }
  },
)

const attaches = route(
  {
    ...withSecret,
    method: 'post',
    path: '/complaints/{id}/additions/files',
    summary: 'Add a file to your complaint: PDF or DOCX; opened by nobody before it is scanned.',
    multipart: EvidenceFields.extend({ file: z.string().meta({ format: 'binary' }) }),
    idempotent: true,
    status: 201,
    response: z
      .object({ document: z.uuid(), at: At, state: z.literal('quarantined'), sha256: z.string() })
      .meta({ id: 'ComplaintFileReceipt' }),
    problems: [
      ...missing,
      ...(['WrongStage', 'TooManyDocuments', 'Malformed', 'Invalid', 'TooLarge'] as const),
      ...(['UnsupportedMediaType', 'WrongFileType', 'DigestMismatch', 'EmptyFile'] as const),
      'EvidenceRefused',
    ],
  },
  async ({ params, key, request, response }, parts) => {
    await parts.complaints.limits.visit(request, response)
    const state = await openWithSecret(params.id, request, parts.records)
    return addAttachment({ state, key, request, response }, parts)
  },
)

/** Those without a number in their path come before those with one. */
export const complaintRoutes: readonly Route[] = [
  sends,
  counts,
  follows,
  readsNotice,
  states,
  attaches,
  ...followingRoutes(complaintDefinition),
]
