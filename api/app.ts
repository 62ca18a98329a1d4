/** Express from the table of routes: request id, authentication, validation, one place for problems. */
import { randomUUID } from 'node:crypto'
import type { RequestListener } from 'node:http'
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express'
import type { Person } from '../domain/person.ts'
import { consoleFiles } from './console/files.ts'
import { requireKey } from './idempotency.ts'
import { jsonBody } from './json-body.ts'
import type { Parts } from './parts.ts'
import { Problem } from './problem.ts'
import { problemTypes } from './problem-types.ts'
import { type Language, languages, problemDetails } from './problem-details.ts'
import { createDoor, refusalAtDoor } from './register/door.ts'
import { isMedia, isOptional, type Route } from './route.ts'
import { routes } from './routes/index.ts'
import { securityHeaders } from './security-headers.ts'
import { toProblem } from './to-problem.ts'
import { assertPlainText, validate } from './validate.ts'

const nobody: Person = { sub: '', name: '', organisation: '', roles: [] }

const expressPath = (path: string) => path.replace(/\{(\w+)\}/g, ':$1')

export function createApp(parts: Parts): Express {
  const app = express()
  app.disable('x-powered-by')
  app.set('query parser', 'simple')
  app.set('etag', false)
  app.set('trust proxy', parts.complaints.trustedProxies)
  app.use(identify, refuse)
  if (parts.console) app.use(consoleFiles(parts.console))
  for (const route of routes) {
    const { method, path, body, access } = route.contract
    const json = body ? jsonBody(isOptional(body)) : []
    const ahead = access === 'public' || !parts.pace ? [] : [parts.pace]
    const [first, last] = [authorise(route, parts), handle(route, parts)]
    app[method](expressPath(path), first, ...ahead, ...json, last)
  }
  for (const path of new Set(routes.map(({ contract }) => contract.path)))
    app.all(expressPath(path), refuseMethod(path))
  app.use(() => {
    throw new Problem('NotFound', 'expected a path of this service')
  })
  app.use(answerProblem(parts))
  return app
}

/** The interface behind the door that takes what is asked most often. */
export const createListener = (parts: Parts): RequestListener => createDoor(parts, createApp(parts))

const identify: RequestHandler = (_request, response, next) => {
  response.locals.requestId = randomUUID()
  response.set('X-Request-Id', String(response.locals.requestId))
  response.set(securityHeaders)
  next()
}

/** What the door before Express has read and refused already. */
const refuse: RequestHandler = (request, _response, next) => next(refusalAtDoor(request))

const refuseMethod =
  (path: string): RequestHandler =>
  (_request, response) => {
    const allowed = routes.filter(({ contract }) => contract.path === path)
    const methods = allowed.map(({ contract }) => contract.method.toUpperCase()).join(', ')
    response.set('Allow', methods)
    throw new Problem('MethodNotAllowed', `expected one of ${methods}`)
  }

/** Who calls, before a byte of the body is read. */
const authorise =
  ({ contract: { access } }: Route, { authenticate }: Parts): RequestHandler =>
  async (request, response, next) => {
    response.locals.person = nobody
    if (access !== 'public') {
      const person = await authenticate(request.headers.authorization)
      response.locals.person = person
      if (!person.roles.some((role) => access.includes(role)))
        throw new Problem('NotEntitled', `expected one of the roles ${access.join(', ')}`, {
          roles: access,
        })
    }
    next()
  }

const handle =
  (route: Route, parts: Parts): RequestHandler =>
  async (request, response) => {
    const { contract } = route
    assertPlainText({ params: request.params, query: request.query, body: request.body as unknown })
    const answer = await route.handle(
      {
        params: validate(contract.params, request.params, { pointer: '/path' }),
        query: validate(contract.query, request.query, { pointer: '/query' }),
        key: contract.idempotent ? requireKey(request.get('Idempotency-Key')) : '',
        body: validate(contract.body, request.body, { pointer: '', labels: contract.labels }),
        person: response.locals.person as Person,
        request,
        response,
      },
      parts,
    )
    if (isMedia(contract.response) || response.headersSent) return
    response.status(contract.status).json(contract.response.parse(answer))
  }

const answerProblem =
  ({ log }: Parts): ErrorRequestHandler =>
  (error: unknown, request, response, _next) => {
    const problem = toProblem(error)
    const instance = String(response.locals.requestId)
    if (problem.type === 'Unexpected') log.error({ err: error, request: instance }, 'unexpected')
    if (response.headersSent) return void response.destroy()
    const language = (request.acceptsLanguages(...languages, 'zh') || 'en') as Language | 'zh'
    const spoken = language === 'zh' ? 'zh-CN' : language
    const { status } = problemTypes[problem.type]
    if (status === 401) response.set('WWW-Authenticate', 'Bearer')
    if (status === 503) response.set('Retry-After', '2')
    // An unread body must not keep the connection waiting for an answer that has been given.
    if (!request.complete) response.set('Connection', 'close')
    response
      .status(status)
      .set('Content-Language', spoken)
      .type('application/problem+json')
      .send(JSON.stringify(problemDetails(problem, spoken, instance)))
  }
