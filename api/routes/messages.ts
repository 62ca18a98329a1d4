/** GET /dossiers/{id}/messages: The recorded messages between the applicant and the authority, oldest first. */
import { Message } from '../../domain/matter/message.ts'
import type { LedgerEntry } from '../../domain/ledger.ts'
import type { Person } from '../../domain/person.ts'
import { readers } from '../../procedure/roles.ts'
import { DossierId, LedgerQuery, pageOf } from '../paging.ts'
import { route } from '../route.ts'
import { isOfficial } from '../views.ts'

const authority = { sub: 'authority', name: '主管部门 The authority' }

/** Officials are nobody by name to the applicant: it is the authority that writes. */
function messageOf({ event }: LedgerEntry, reader: Person) {
  const { by, at, act, detail } = event
  const from = by.roles.includes('applicant') ? ('applicant' as const) : ('authority' as const)
  const named = from === 'applicant' || isOfficial(reader)
  return {
    kind: act === 'nudge' ? ('nudge' as const) : ('message' as const),
    from,
    text: typeof detail.text === 'string' ? detail.text : '',
    by: named ? { sub: by.sub, name: by.name } : authority,
    at,
  }
}

export const listMessages = route(
  {
    method: 'get',
    path: '/dossiers/{id}/messages',
    tag: 'Dossiers',
    summary: 'The recorded messages between the applicant and the authority, oldest first.',
    access: readers.filter((role) => !['expert', 'party', 'consulted'].includes(role)),
    params: DossierId,
    query: LedgerQuery,
    status: 200,
    response: pageOf(Message),
    problems: ['DossierNotFound'],
  },
  async ({ params, query, person }, { dossiers, records }) => {
    await dossiers.read(params.id, person)
    const { items, next } = await records.listMessages(params.id, query)
    return { items: items.map((entry) => messageOf(entry, person)), next }
  },
)
