/** Around the interface: each request is a span named by its route, measured, and what changes anything is a line of the log. */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import {
  context,
  propagation,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api'
import type { Logger } from 'pino'
import { caseIn, type Facts, withFacts } from './facts.ts'
import type { Measures } from './metrics/measures.ts'

export interface HttpParts {
  readonly log: Logger
  readonly measures: Measures | undefined
  /** Absent: no traces are wanted. */
  readonly tracing: unknown
}

/** Express leaves the route on the request that it has matched. */
type Routed = IncomingMessage & { readonly route?: { readonly path?: unknown } }

/** Answered before Express, and too often for a line each. */
const byDoor = '/register/verify'

const pathOf = ({ url = '' }: IncomingMessage) => url.split('?', 1)[0] ?? ''

/** The pattern of the route, as the interface's description has it; never an address that somebody made up. */
function routeOf(request: Routed): string {
  const path = request.route?.path
  if (typeof path === 'string') return path.replace(/:(\w+)/g, '{$1}')
  return pathOf(request) === byDoor ? byDoor : 'other'
}

/** Where an id in the path is that of a case. */
const ofCases = /^\/(dossiers|tasks|recognitions|complaints|penalties|exits|consultations)\//

function factsOf(request: Routed, response: ServerResponse): Facts {
  return {
    get request() {
      const id = response.getHeader('x-request-id')
      return typeof id === 'string' ? id : undefined
    },
    get route() {
      return routeOf(request)
    },
    get case() {
      const path = pathOf(request)
      return ofCases.test(path) ? caseIn(path) : undefined
    },
  }
}

function startSpan(request: IncomingMessage): Span {
  const caller = propagation.extract(ROOT_CONTEXT, request.headers)
  const options = { kind: SpanKind.SERVER }
  return trace.getTracer('recognition').startSpan(request.method ?? 'HTTP', options, caller)
}

function endSpan(span: Span, { method = '' }: IncomingMessage, facts: Facts, status: number) {
  const { route = 'other', case: id, act } = facts
  span.updateName(`${method} ${route}`)
  span.setAttributes({
    'http.request.method': method,
    'http.route': route,
    'http.response.status_code': status,
    ...(id && { 'case.id': id }),
    ...(act && { act }),
  })
  if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR })
  span.end()
}

/** A body that is streamed is read in listeners, which Node calls from outside of what registered them. */
const isStreamed = ({ method, headers }: IncomingMessage) =>
  method !== 'GET' && !headers['content-type']?.startsWith('application/json')

function sayAnswered(log: Logger, request: IncomingMessage, status: number, ms: number): void {
  if (pathOf(request) === byDoor) return
  const level = status >= 500 ? 'warn' : request.method === 'GET' ? 'debug' : 'info'
  log[level]({ method: request.method, status, ms: Math.round(ms) }, 'answered')
}

/** The listener as it is served. The id of the trace goes back as X-Trace-Id. */
export function observeHttp(inside: RequestListener, parts: HttpParts): RequestListener {
  const { log, measures, tracing } = parts
  return (request, response) => {
    const began = performance.now()
    const facts = factsOf(request, response)
    const span = tracing ? startSpan(request) : undefined
    if (span) response.setHeader('X-Trace-Id', span.spanContext().traceId)
    const here = span ? trace.setSpan(context.active(), span) : context.active()
    context.with(here, () =>
      withFacts(facts, () => {
        if (isStreamed(request)) context.bind(context.active(), request)
        const place = context.active()
        response.once('close', () => {
          const ms = performance.now() - began
          const { statusCode: status } = response
          const { method = '' } = request
          measures?.requests.observe({ method, route: facts.route, status }, ms / 1000)
          context.with(place, () => sayAnswered(log, request, status, ms))
          if (span) endSpan(span, request, facts, status)
        })
        inside(request, response)
      }),
    )
  }
}
