/** The identifiers that the trusted list names under its own base: whoever follows one learns what it means. */
import { z } from 'zod'
import { purposePaths, serviceStatuses, termsPath } from '../../domain/register/list-terms.ts'
import {
  fixedTerms,
  sendTerm,
  serviceTypeTerm,
  statusTerm,
  type Term,
} from '../register/list-terms.ts'
import { route } from '../route.ts'

const contract = {
  method: 'get',
  tag: 'Register',
  access: 'public',
  status: 200,
  response: { media: ['text/html', 'application/json'] },
} as const

const fixed = Object.entries<Term>(fixedTerms).map(([path, term]) =>
  route(
    {
      ...contract,
      path: path === '' ? termsPath : `${termsPath}/${path}`,
      summary: `An identifier of the trusted list: ${term.title.en.toLowerCase()}.`,
    },
    async ({ request, response }) => {
      sendTerm(term, request, response)
      return undefined
    },
  ),
)

const status = route(
  {
    ...contract,
    path: `${termsPath}/status/{status}`,
    summary: 'What a status of the trusted list means.',
    params: z.object({ status: z.enum(serviceStatuses) }),
  },
  async ({ params, request, response }) => {
    sendTerm(statusTerm(params.status), request, response)
    return undefined
  },
)

const serviceType = route(
  {
    ...contract,
    path: `${termsPath}/service-type/{purpose}/{type}`,
    summary: 'What a type of service of the trusted list means.',
    params: z.object({
      purpose: z.enum(Object.values(purposePaths)),
      type: z.string().min(1).max(200),
    }),
  },
  async ({ params, request, response }) => {
    sendTerm(serviceTypeTerm(params.purpose, params.type), request, response)
    return undefined
  },
)

export const listTermRoutes = [...fixed, status, serviceType]
