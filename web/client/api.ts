/** The interface, typed by its own description: every request speaks the reader's language and carries their token. */
import createFetchClient, { type Middleware } from 'openapi-fetch'
import createQueryClient from 'openapi-react-query'
import { currentLanguage } from '../app/language.ts'
import { bearer } from '../session/provider.ts'
import { ProblemError } from './problem.ts'
import type { paths } from './schema.d.ts'

/** Read without a token, and before one is known. */
const open = ['/console-settings']

const asReader: Middleware = {
  async onRequest({ request, schemaPath }) {
    request.headers.set('Accept-Language', currentLanguage())
    const token = open.includes(schemaPath) ? undefined : await bearer()
    if (token) request.headers.set('Authorization', `Bearer ${token}`)
    return request
  },
  async onResponse({ response }) {
    if (!response.ok && response.status !== 304) throw await ProblemError.from(response)
  },
  onError({ error }) {
    return error instanceof ProblemError ? error : ProblemError.unreachable(error)
  },
}

export const fetchClient = createFetchClient<paths>({ baseUrl: location.origin })
fetchClient.use(asReader)

/** Queries and mutations: `api.useQuery('get', '/dossiers/{id}', { params })`; they throw a `ProblemError`. */
export const api = createQueryClient(fetchClient)

/** A new key for an act: the same key sent twice is one act. */
export const idempotencyKey = (): { readonly 'Idempotency-Key': string } => ({
  'Idempotency-Key': crypto.randomUUID(),
})
