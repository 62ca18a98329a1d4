/** GET /dossiers: List the dossiers that you may read, newest first. */
import { z } from 'zod'
import { stages } from '../../procedure/stages.ts'
import { listQuery, pageOf } from '../paging.ts'
import { route } from '../route.ts'
import { DossierSummary, isOfficial } from '../views.ts'

export const listDossiers = route(
  {
    method: 'get',
    path: '/dossiers',
    tag: 'Dossiers',
    summary: 'List the dossiers that you may read, newest first.',
    access: ['applicant', 'intake', 'officer', 'expert', 'head', 'auditor'],
    query: listQuery({
      stage: z.enum(stages).optional(),
      text: z.string().min(1).max(200).optional().describe('Substring, Latin or Chinese'),
    }),
    status: 200,
    response: pageOf(DossierSummary),
  },
  async ({ query, person }, { records }) => {
    const scope = isOfficial(person)
      ? {}
      : person.roles.includes('expert')
        ? { panelMember: person.sub }
        : { organisation: person.organisation }
    const { items, next } = await records.listDossiers({ ...query, ...scope })
    return {
      items: items.map(({ id, organisation, stage, outcome, openedAt, filings, clocks }) => ({
        id,
        organisation,
        stage,
        outcome,
        openedAt,
        clocks,
        caName: filings.at(-1)?.caName ?? {},
      })),
      next,
    }
  },
)
