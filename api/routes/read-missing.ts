/** GET /dossiers/{id}/missing: Everything that filing now would find missing: the same rules as the filing itself. */
import { z } from 'zod'
import { missingNow } from '../filing.ts'
import { DossierId } from '../paging.ts'
import { route } from '../route.ts'

const Words = z.object({ en: z.string(), 'zh-CN': z.string() })
const MissingItem = z
  .object({
    document: z.string().describe('Document type or form section'),
    number: z.int().describe('Number of the document in the dossier'),
    title: Words,
    pointer: z.string().optional().describe('JSON Pointer into the form; absent for a file'),
    detail: Words,
    basis: Words,
  })
  .meta({ id: 'MissingItem' })

export const readMissing = route(
  {
    method: 'get',
    path: '/dossiers/{id}/missing',
    tag: 'Form',
    summary: 'Everything that filing now would find missing: the same rules as the filing itself.',
    access: ['applicant', 'intake', 'officer'],
    params: DossierId,
    status: 200,
    response: z.object({ items: z.array(MissingItem) }),
    problems: ['DossierNotFound'],
  },
  async ({ params, person }, { dossiers }) => ({
    items: missingNow(await dossiers.read(params.id, person)),
  }),
)
