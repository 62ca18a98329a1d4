/** Voluntary exits: reported by the CA, handed over by a manifest that the service has read itself. */
import { z } from 'zod'
import { ExitContent, exitContents } from '../../domain/exit/acts.ts'
import { Receipt } from '../../domain/receipt.ts'
import { exitRules } from '../../procedure/exit/acts.ts'
import { readManifest } from '../exits/manifest.ts'
import { reportExit } from '../exits/report.ts'
import { exitDefinition } from '../following/exit.ts'
import { followingRoutes } from '../following/routes.ts'
import { DossierId } from '../paging.ts'
import { route, type Route } from '../route.ts'

const reports = route(
  {
    method: 'post',
    path: '/recognitions/{id}/exit',
    tag: 'Exits',
    summary: 'Report that you will cease the recognised service (Electronic Signature Law 23).',
    description:
      'A report that comes less than sixty days before the planned end is taken as well, and becomes a finding on the recognition.',
    access: ['applicant'],
    params: DossierId,
    body: ExitContent,
    idempotent: true,
    status: 201,
    response: Receipt,
    problems: ['CaseNotFound', 'NotEntitled', 'WrongStage', 'MatterClosed'],
  },
  async ({ params, body: content, person, key, response }, parts) => {
    const receipt = await reportExit({ recognition: params.id, content, person, key }, parts)
    response.location(`/exits/${receipt.dossier}`)
    return receipt
  },
)

const handsOver = route(
  {
    method: 'post',
    path: '/exits/{id}/handover',
    tag: 'Exits',
    summary: 'Hand over the records that an attached manifest lists, each with its SHA-256.',
    description:
      'The manifest is a JSON file: {"records": [{"name", "sha256", "size", "kind"}, …]}, at most 10,000 of them.',
    access: exitRules['hand-over-records'].by,
    params: DossierId,
    body: z.strictObject({ manifest: z.uuid() }),
    idempotent: true,
    status: 200,
    response: Receipt,
    problems: [
      ...(['CaseNotFound', 'NotEntitled', 'WrongStage', 'DocumentNotFound'] as const),
      ...(['MatterClosed', 'Malformed', 'Invalid'] as const),
    ],
  },
  async ({ params, body, person, key }, parts) => {
    const state = await parts.following.read(exitDefinition, params.id, person)
    const payload = await readManifest(state, body.manifest, parts)
    const asked = { person, key, payload }
    return parts.following.act(exitDefinition, params.id, 'hand-over-records', asked)
  },
)

/** What a manifest lists is counted by the service, not said by whoever sends it. */
const { 'hand-over-records': _counted, ...contents } = exitContents

export const exitRoutes: readonly Route[] = [
  reports,
  handsOver,
  ...followingRoutes({ ...exitDefinition, contents }),
]
