/** The interface, typed by its own description: refusals are thrown, interrupted requests are sent again. */
import createFetchClient from 'openapi-fetch'
import { problemOf } from './problem.ts'
import type { components, paths } from './schema.d.ts'
import { createSend, type SendOptions } from './send.ts'

export type Schemas = components['schemas']
export type Client = ReturnType<typeof createClient>

/**
 * `api.GET('/dossiers/{id}', { params: { path: { id } } })` and so on for every route of `/openapi.json`.
 * @throws ProblemError for every answer that is not success.
 */
export function createClient(options: SendOptions) {
  const send = createSend(options)
  const api = createFetchClient<paths>({ baseUrl: options.address, fetch: send })
  api.use({
    async onResponse({ response }) {
      if (!response.ok) throw await problemOf(response)
    },
  })
  return { api, send }
}
