/** Supervision: the board, durations, the feed out, observations in, and the public figures on compliance. */
import { z } from 'zod'
import { ObservationContent } from '../../domain/recognition/observation.ts'
import { Receipt } from '../../domain/receipt.ts'
import { recognitionRules } from '../../procedure/recognition/acts.ts'
import type { Records } from '../../storage/records/records.ts'
import { FeedCursor } from '../feed-events.ts'
import { recognitionDefinition } from '../following/recognition.ts'
import { listQuery, pageOf } from '../paging.ts'
import { type Route, route } from '../route.ts'
import { Board } from '../supervision/board.ts'
import { Compliance } from '../supervision/compliance.ts'
import { Durations } from '../supervision/durations.ts'
import { supervisionEvent, SupervisionEvent } from '../supervision/feed.ts'
import { readBoard, readCompliance, readDurations, thisYear } from '../supervision/read.ts'
import { regionOf, supervisors } from '../supervision/region.ts'
import { createRemembered } from '../supervision/remembered.ts'

const shared = { tag: 'Supervision', access: supervisors } as const
const Province = z.string().min(1).max(50).optional().describe('A province sees its own only')

const readsBoard = route(
  {
    ...shared,
    method: 'get',
    path: '/supervision/board',
    summary: 'What is due, overdue and open by recognised CA, the worst first, and by province.',
    description:
      'Totals are over everything that you may see; the list is paged. A body of a province sees its region.',
    query: listQuery({
      days: z.coerce.number().int().min(1).max(366).default(30).describe('What is due soon'),
      province: Province,
      recognition: z.uuid().optional().describe('Only this CA'),
    }),
    status: 200,
    response: Board,
    problems: ['NotEntitled'],
  },
  ({ query, person }, { records }) =>
    readBoard(
      { ...query, province: regionOf(person, query.province), recognition: query.recognition },
      records,
    ),
)

const readsDurations = route(
  {
    ...shared,
    method: 'get',
    path: '/supervision/durations',
    summary: 'Working days that decided dossiers spent in each stage: medians of a year.',
    query: z.strictObject({
      year: z.coerce.number().int().min(2020).max(2100).optional().describe('Absent: this year'),
    }),
    status: 200,
    response: Durations,
  },
  ({ query }, { records }) => readDurations(query.year ?? thisYear(), records),
)

const feeds = route(
  {
    ...shared,
    method: 'get',
    path: '/supervision/feed',
    summary: 'What happened in supervision, for provinces and other systems, in a lasting order.',
    description:
      'Read on from the `cursor` of the last event: none is missed. Events name cases and CAs, never a person.',
    query: z.strictObject({
      limit: z.coerce.number().int().min(1).max(200).default(50).describe('Items on a page'),
      after: FeedCursor.optional().describe('`cursor` of an event, or `next` of the page before'),
      province: Province,
    }),
    status: 200,
    response: pageOf(SupervisionEvent),
    problems: ['NotEntitled'],
  },
  async ({ query: { province, ...paging }, person }, { records }) => {
    const asked = { ...paging, province: regionOf(person, province) }
    const { items, next } = await records.supervision.feed(asked)
    return { items: items.map(supervisionEvent), next }
  },
)

const observes = route(
  {
    ...shared,
    method: 'post',
    path: '/supervision/observations',
    summary: 'Put what another body or system has observed of a recognised CA on record.',
    description:
      'For people and for machine accounts that hold the role. The same reference of the same source is kept once; a severe kind opens a finding.',
    access: recognitionRules['record-observation'].by,
    body: ObservationContent.extend({ recognition: z.uuid() }),
    idempotent: true,
    status: 201,
    response: Receipt,
    problems: [
      ...(['CaseNotFound', 'WrongStage', 'NotEntitled', 'MatterNotFound'] as const),
      ...(['MatterClosed', 'TooEarly'] as const),
    ],
  },
  async ({ body: { recognition, ...payload }, person, key, response }, { following }) => {
    const receipt = await following.act(recognitionDefinition, recognition, 'record-observation', {
      ...{ person, key, payload },
    })
    response.location(`/recognitions/${recognition}`)
    return receipt
  },
)

const keptMs = 300_000
const mostPages = 200
const remembered = new WeakMap<Records, ReturnType<typeof createRemembered<Compliance>>>()

/** One memory for each database that answers. */
function memoryOf(records: Records) {
  const known = remembered.get(records) ?? createRemembered<Compliance>(mostPages, keptMs)
  remembered.set(records, known)
  return known
}

const complies = route(
  {
    method: 'get',
    path: '/register/compliance',
    tag: 'Register',
    summary: 'How recognised CAs comply: reports, findings, penalties, complaints, availability.',
    description: 'Each figure with its definition; up to five minutes old.',
    access: 'public',
    query: listQuery({}),
    status: 200,
    response: Compliance,
    problems: ['TooManyRequests'],
  },
  async ({ query, request, response }, { complaints, records }) => {
    await complaints.limits.visit(request, response)
    const answer = await memoryOf(records)(JSON.stringify(query), () =>
      readCompliance(query, records),
    )
    response.set('Cache-Control', `public, max-age=${keptMs / 1_000}`)
    return answer
  },
)

/** The public figures come before the entries of the register: routes are matched in their order. */
export const supervisionRoutes: readonly Route[] = [
  complies,
  readsBoard,
  readsDurations,
  feeds,
  observes,
]
