/** The interface described: OpenAPI, the page to browse it, and what each problem means. */
import { z } from 'zod'
import { docsPage } from '../docs-page.ts'
import { openApi } from '../openapi.ts'
import { problemPage } from '../problem-page.ts'
import { route } from '../route.ts'
import { routes } from './index.ts'

export const readOpenApi = route(
  {
    method: 'get',
    path: '/openapi.json',
    tag: 'Operation',
    summary: 'This interface as OpenAPI 3.1.',
    access: 'public',
    status: 200,
    response: z.record(z.string(), z.unknown()),
  },
  async () => openApi(routes),
)

export const readDocs = route(
  {
    method: 'get',
    path: '/docs',
    tag: 'Operation',
    summary: 'This interface to browse.',
    access: 'public',
    status: 200,
    response: { media: ['text/html'] },
  },
  async ({ response }) => {
    docsPage(response)
    return undefined
  },
)

export const readDocsAsset = route(
  {
    method: 'get',
    path: '/docs/{asset}',
    tag: 'Operation',
    summary: 'A file of the page under /docs.',
    access: 'public',
    params: z.object({
      asset: z.enum(['swagger-ui.css', 'swagger-ui-bundle.js', 'start.js', 'favicon-32x32.png']),
    }),
    status: 200,
    response: { media: ['text/css', 'text/javascript', 'image/png'] },
  },
  async ({ params, response }) => {
    docsPage(response, params.asset)
    return undefined
  },
)

export const readProblem = route(
  {
    method: 'get',
    path: '/problems/{type}',
    tag: 'Operation',
    summary: 'What a kind of problem means and what to do, in both languages.',
    access: 'public',
    params: z.object({ type: z.string().max(64) }),
    status: 200,
    response: { media: ['text/html'] },
    problems: ['NotFound'],
  },
  async ({ params, response }) => {
    problemPage(response, params.type)
    return undefined
  },
)
