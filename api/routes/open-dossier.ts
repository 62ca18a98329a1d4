/** POST /dossiers: Open a dossier as a draft. */
import { Receipt } from '../../domain/receipt.ts'
import { route } from '../route.ts'

export const openDossier = route(
  {
    method: 'post',
    path: '/dossiers',
    tag: 'Dossiers',
    summary: 'Open a dossier as a draft.',
    access: ['applicant'],
    idempotent: true,
    status: 201,
    response: Receipt,
    problems: ['IdempotencyKeyMissing', 'Restricted'],
  },
  async ({ person, key, response }, { dossiers }) => {
    const receipt = await dossiers.open(person, key)
    response.location(`/dossiers/${receipt.dossier}`)
    return receipt
  },
)
