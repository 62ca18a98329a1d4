/** GET /dossiers/{id}/decision: The decision: grant by certificate type, or refusal with reasons and remedies. */
import { Decision } from '../../domain/decision.ts'
import { readers } from '../../procedure/roles.ts'
import { DossierId } from '../paging.ts'
import { Problem } from '../problem.ts'
import { route } from '../route.ts'

export const readDecision = route(
  {
    method: 'get',
    path: '/dossiers/{id}/decision',
    tag: 'Dossiers',
    summary: 'The decision: grant by certificate type, or refusal with reasons and remedies.',
    access: readers,
    params: DossierId,
    status: 200,
    response: Decision,
    problems: ['DossierNotFound', 'NotFound'],
  },
  async ({ params, person }, { dossiers }) => {
    const { dossier } = await dossiers.read(params.id, person)
    if (!dossier.decision) throw new Problem('NotFound', 'expected a decided dossier')
    return dossier.decision
  },
)
