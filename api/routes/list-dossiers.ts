/** GET /dossiers: List the dossiers that you may read, newest first. */
import { z } from 'zod'
import type { Person } from '../../domain/person.ts'
import { stages } from '../../procedure/stages.ts'
import { listQuery, pageOf } from '../paging.ts'
import { readers } from '../../procedure/roles.ts'
import { route } from '../route.ts'
import type { DossierScope } from '../../storage/records/dossiers.ts'
import { DossierSummary, summaryFor } from '../summary.ts'
import { isOfficial } from '../views.ts'

/** Officials see every dossier; others those of their organisation, or those that they are on. */
function scopeOf(person: Person): DossierScope {
  if (isOfficial(person)) return {}
  if (person.roles.includes('expert')) return { panelMember: person.sub }
  if (person.roles.includes('party')) return { party: person.sub }
  if (person.roles.includes('consulted')) return { consulted: person.organisation }
  return { organisation: person.organisation }
}

export const listDossiers = route(
  {
    method: 'get',
    path: '/dossiers',
    tag: 'Dossiers',
    summary: 'List the dossiers that you may read, newest first.',
    access: readers,
    query: listQuery({
      stage: z.enum(stages).optional(),
      text: z.string().min(1).max(200).optional().describe('Substring, Latin or Chinese'),
    }),
    status: 200,
    response: pageOf(DossierSummary),
  },
  async ({ query, person }, { records }) => {
    const { items, next } = await records.listDossiers({ ...query, ...scopeOf(person) })
    const open = await records.openTasksOf(items.map(({ id }) => id))
    return {
      items: items.map((dossier) => summaryFor(person, dossier, open.get(dossier.id) ?? [])),
      next,
    }
  },
)
