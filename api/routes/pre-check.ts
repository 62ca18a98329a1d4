/** POST /pre-checks: What the technical checks would find in a certificate file, before it is filed. */
import { z } from 'zod'
import { examineFile, mostBytes, readFile } from '../pre-check/examine-file.ts'
import { fewAtOnce } from '../pre-check/few-at-once.ts'
import { PreCheck } from '../pre-check/pre-check.ts'
import { Problem } from '../problem.ts'
import { route } from '../route.ts'

const types = ['ca-certificate', 'sample-certificate'] as const

export const preCheckFile = route(
  {
    method: 'post',
    path: '/pre-checks',
    tag: 'Documents',
    summary: 'What the technical checks would find in a certificate file, before it is filed.',
    description: `DER or PEM, at most ${mostBytes / 1024} KiB; several PEM blocks are a chain. The checks of the service under the rule set in force, without the network: what needs the other files of the dossier is found after filing. Nothing is kept.`,
    access: ['applicant'],
    query: z.strictObject({ type: z.enum(types).describe('The type it would be filed as') }),
    bytes: true,
    status: 200,
    response: PreCheck,
    problems: ['TooLarge', 'EmptyFile', 'UnsupportedMediaType', 'TooManyRequests'],
  },
  async ({ query, person, request, response }, { rules }) => {
    if (!request.is('application/octet-stream'))
      throw new Problem('UnsupportedMediaType', 'expected application/octet-stream')
    return fewAtOnce({ sub: person.sub, response }, async () =>
      examineFile({ type: query.type, bytes: await readFile(request) }, rules.id),
    )
  },
)
