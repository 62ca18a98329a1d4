/** Trusted lists of partners: where they come from, what is imported, what the list that counts says, and its alerts. */
import { z } from 'zod'
import {
  ListedService,
  NewPartnerSource,
  PartnerAlert,
  PartnerImport,
  PartnerSource,
} from '../../domain/partner-list.ts'
import { type Role, staff } from '../../procedure/roles.ts'
import { assertTakesEvidence } from '../attach.ts'
import { DossierId, listQuery, pageOf } from '../paging.ts'
import { listStates, mostListBytes } from '../partner-lists.ts'
import { Problem } from '../problem.ts'
import { route } from '../route.ts'

const supervisor: readonly Role[] = ['supervisor']
const tag = 'Partners’ lists'
const reading = { method: 'get', tag, access: staff, status: 200 } as const

const PartnerSourceView = PartnerSource.extend({
  state: z.enum(listStates).describe('Only a `current` one shows recognition'),
  counts: PartnerImport.optional().describe('The accepted list that counts for the territory'),
}).meta({ id: 'PartnerSourceView' })

const registerSource = route(
  {
    method: 'post',
    path: '/partner-lists',
    tag,
    summary: 'Register where the trusted list of a territory comes from, and who may sign it.',
    description:
      'A further source of the same territory replaces the one before: for a new address, or new certificates that no list announced.',
    access: supervisor,
    body: NewPartnerSource,
    idempotent: true,
    status: 201,
    response: PartnerSourceView,
    problems: ['IdempotencyKeyReused', 'TemporarilyUnavailable'],
  },
  async ({ person, key, body, response }, { partnerLists }) => {
    const source = await partnerLists.register(person, key, body)
    response.location(`/partner-lists/${source.id}`)
    return partnerLists.view(source)
  },
)

const listSources = route(
  {
    ...reading,
    path: '/partner-lists',
    summary: 'The sources of trusted lists, the newest first, each with the list that counts.',
    query: listQuery({}),
    response: pageOf(PartnerSourceView),
  },
  async ({ query }, { records, partnerLists }) => {
    const { items, next } = await records.partnerLists.list(query)
    return { items: await Promise.all(items.map(partnerLists.view)), next }
  },
)

const readSource = route(
  {
    ...reading,
    path: '/partner-lists/{id}',
    summary: 'A source of trusted lists, with the list that counts.',
    params: DossierId,
    response: PartnerSourceView,
    problems: ['NotFound'],
  },
  async ({ params }, { partnerLists }) => partnerLists.view(await partnerLists.find(params.id)),
)

const xmlTypes = ['application/vnd.etsi.tsl+xml', 'application/xml', 'text/xml']

const importList = route(
  {
    method: 'post',
    path: '/partner-lists/{id}/imports',
    tag,
    summary: 'Import a trusted list: the XML as the body, at most 16 MiB.',
    description:
      'It is kept as evidence and judged. `outcome` says what came of it, `reasons` everything that is wrong with a list that is refused and changes nothing.',
    access: supervisor,
    params: DossierId,
    bytes: true,
    idempotent: true,
    status: 201,
    response: PartnerImport,
    problems: [
      'NotFound',
      'TooLarge',
      'EmptyFile',
      'UnsupportedMediaType',
      'IdempotencyKeyReused',
      'EvidenceRefused',
      'TemporarilyUnavailable',
    ],
  },
  async ({ params, person, key, request }, parts) => {
    const { partnerLists } = parts
    await partnerLists.find(params.id)
    if (!request.is([...xmlTypes, 'application/octet-stream']))
      throw new Problem('UnsupportedMediaType', `expected a body of type ${xmlTypes.join(', ')}`)
    if (Number(request.get('content-length') ?? 0) > mostListBytes)
      throw new Problem('TooLarge', `expected at most ${mostListBytes} bytes`)
    await assertTakesEvidence(parts)
    return partnerLists.import(params.id, { person, key, bytes: request })
  },
)

const listImports = route(
  {
    ...reading,
    path: '/partner-lists/{id}/imports',
    summary: 'Every import from a source, the newest first, with its judgement.',
    params: DossierId,
    query: listQuery({}),
    response: pageOf(PartnerImport),
    problems: ['NotFound'],
  },
  async ({ params, query }, { records, partnerLists }) => {
    const { id } = await partnerLists.find(params.id)
    const { items, next } = await records.partnerLists.imports({ ...query, source: id })
    return { items: [...items], next }
  },
)

const listServices = route(
  {
    ...reading,
    path: '/partner-lists/{id}/services',
    summary: 'The services of the list that counts for the territory of a source.',
    params: DossierId,
    query: listQuery({
      text: z.string().min(1).max(200).optional().describe('Of a name, subject, URI or SHA-256'),
    }),
    response: pageOf(ListedService),
    problems: ['NotFound'],
  },
  async ({ params, query }, { records, partnerLists }) => {
    const { territory } = await partnerLists.find(params.id)
    const head = await records.partnerLists.headOf(territory)
    if (!head) return { items: [] }
    const { items, next } = await records.partnerLists.services({ ...query, list: head.id })
    return { items: [...items], next }
  },
)

const listAlerts = route(
  {
    ...reading,
    path: '/partner-lists/{id}/alerts',
    summary: 'Recognised CAs that lists of this source no longer recognise, the newest first.',
    params: DossierId,
    query: listQuery({}),
    response: pageOf(PartnerAlert),
    problems: ['NotFound'],
  },
  async ({ params, query }, { records, partnerLists }) => {
    const { id } = await partnerLists.find(params.id)
    const { items, next } = await records.partnerLists.alerts({ ...query, source: id })
    return { items: [...items], next }
  },
)

export const partnerListRoutes = [
  registerSource,
  listSources,
  readSource,
  importList,
  listImports,
  listServices,
  listAlerts,
]
