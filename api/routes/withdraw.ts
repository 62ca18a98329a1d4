/** POST /dossiers/{id}/withdrawal: Withdraw the application before the decision. */
import { ActPayloads } from '../../domain/act.ts'
import { Receipt } from '../../domain/receipt.ts'
import { DossierId } from '../paging.ts'
import { route } from '../route.ts'

export const withdraw = route(
  {
    method: 'post',
    path: '/dossiers/{id}/withdrawal',
    tag: 'Dossiers',
    summary: 'Withdraw the application before the decision.',
    access: ['applicant'],
    params: DossierId,
    body: ActPayloads.withdraw,
    idempotent: true,
    status: 200,
    response: Receipt,
    problems: ['DossierNotFound', 'WrongStage', 'NotEntitled'],
  },
  ({ params, person, key, body }, { dossiers }) =>
    dossiers.act(params.id, 'withdraw', { person, key, payload: body }),
)
