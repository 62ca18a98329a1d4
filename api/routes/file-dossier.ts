/** Filing a draft, and filing again after a correction notice. */
import { Receipt } from '../../domain/receipt.ts'
import { fileDossier as fileIt } from '../filing.ts'
import { DossierId } from '../paging.ts'
import { route } from '../route.ts'

const filing = (act: 'file' | 'correct', path: string, summary: string) =>
  route(
    {
      method: 'post',
      path,
      tag: 'Dossiers',
      summary,
      description: 'If-Match names the revision that you file, as read from the form.',
      access: ['applicant'],
      params: DossierId,
      idempotent: true,
      conditional: true,
      status: 200,
      response: Receipt,
      problems: [
        'DossierNotFound',
        'WrongStage',
        'Incomplete',
        'Unchanged',
        'Restricted',
        'EvidenceRefused',
        'InfectedDocument',
      ],
    },
    ({ params, person, key, request }, parts) =>
      fileIt(act, { dossier: params.id, person, key, ifMatch: request.get('If-Match') }, parts),
  )

export const fileDossier = filing(
  'file',
  '/dossiers/{id}/filing',
  'File the dossier; refused with everything that is missing.',
)
export const correctDossier = filing(
  'correct',
  '/dossiers/{id}/correction',
  'File the corrected dossier after a correction notice.',
)
