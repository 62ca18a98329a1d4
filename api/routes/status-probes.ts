/** The history of the probes of a recognised CA's status services, and how often each of them answered. */
import { z } from 'zod'
import { Availability, probeKinds, probeOutcomes, StatusProbe } from '../../domain/status-probe.ts'
import { recognitionDefinition } from '../following/recognition.ts'
import { DossierId, listQuery, pageOf } from '../paging.ts'
import { route } from '../route.ts'

const { tag, readers } = recognitionDefinition
const reading = { method: 'get', tag, access: readers, status: 200 } as const

const listProbes = route(
  {
    ...reading,
    path: '/recognitions/{id}/probes',
    summary: 'The probes of the status services that a recognition stands on, newest first.',
    description:
      'The revocation lists and OCSP responders that the recognised chain and the samples under it name are asked every so many hours. Several failures in a row open a finding. Empty where this deployment asks nobody.',
    params: DossierId,
    query: listQuery({
      kind: z.enum(probeKinds).optional(),
      outcome: z.enum(probeOutcomes).optional(),
      from: z.iso.datetime().optional().describe('Probes at this instant and after it'),
    }),
    response: pageOf(StatusProbe),
    problems: ['CaseNotFound'],
  },
  async ({ params, query, person }, { following, records }) => {
    const { id } = await following.read(recognitionDefinition, params.id, person)
    const from = query.from && new Date(query.from).toISOString()
    const { items, next } = await records.statusProbes.list({ ...query, from, recognition: id })
    return { items: [...items], next }
  },
)

const readAvailability = route(
  {
    ...reading,
    path: '/recognitions/{id}/probes/availability',
    summary: 'How often each status service answered within the last 30 and 365 days.',
    params: DossierId,
    response: z.object({ items: z.array(Availability) }),
    problems: ['CaseNotFound'],
  },
  async ({ params, person }, { following, records }) => {
    const { id } = await following.read(recognitionDefinition, params.id, person)
    return { items: await records.statusProbes.availability(id, new Date().toISOString()) }
  },
)

export const statusProbes = [listProbes, readAvailability]
