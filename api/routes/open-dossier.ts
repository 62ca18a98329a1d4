/** POST /dossiers: Open a dossier as a draft: for a recognition, for its renewal, or for a change of what it recognises. */
import { z } from 'zod'
import { Receipt } from '../../domain/receipt.ts'
import { scopeChanges } from '../../procedure/scope-change.ts'
import { type About, openAbout } from '../about-recognition.ts'
import { Problem } from '../problem.ts'
import { route } from '../route.ts'

const OpenDossier = z
  .strictObject({
    renews: z.uuid().optional().describe('The recognition that is to be renewed (ALL art. 50)'),
    changes: z.uuid().optional().describe('The recognition that is to be changed (ALL art. 49)'),
    kind: z.enum(scopeChanges).optional().describe('What is to be changed; needed with `changes`'),
  })
  .meta({ id: 'OpenDossier' })
type OpenDossier = z.infer<typeof OpenDossier>

const invalid = (pointer: string, detail: string) =>
  new Problem('Invalid', detail, {}, [{ pointer, detail }])

/** What the dossier is about; undefined where it asks for a recognition. */
function aboutOf({ renews, changes, kind }: OpenDossier = {}): About | undefined {
  if (renews && changes) throw invalid('/changes', 'expected a renewal or a change, got both')
  if (changes && !kind) throw invalid('/kind', `expected one of ${scopeChanges.join(', ')}`)
  if (kind && !changes) throw invalid('/changes', 'expected the recognition that is to be changed')
  const recognition = renews ?? changes
  return recognition ? { recognition, ...(kind && { kind }) } : undefined
}

export const openDossier = route(
  {
    method: 'post',
    path: '/dossiers',
    tag: 'Dossiers',
    summary: 'Open a dossier as a draft; with a recognition that it renews or changes.',
    description:
      'A renewal and a change begin with the form and the files of the last filing; `basis.left` names the files that are to come anew.',
    access: ['applicant'],
    body: OpenDossier.optional(),
    idempotent: true,
    status: 201,
    response: Receipt,
    problems: [
      ...(['IdempotencyKeyMissing', 'Restricted', 'CaseNotFound', 'NotInForce'] as const),
      ...(['AlreadyOpen', 'TooEarly', 'TooLate'] as const),
    ],
  },
  async ({ person, key, body, response }, parts) => {
    const about = aboutOf(body)
    const receipt = about
      ? await openAbout(about, { person, key }, parts)
      : await parts.dossiers.open(person, key)
    response.location(`/dossiers/${receipt.dossier}`)
    return receipt
  },
)
