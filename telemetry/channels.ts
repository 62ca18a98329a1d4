/** What other rooms tell of in this process: queries and requests to the object store, each a span under what asked for it, and verdicts. */
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'
import { answerChannel, type Verdict } from '../api/register/answer-channel.ts'
import { type QueryEvent, queryChannel } from '../storage/records/query-channel.ts'
import { requestChannel, type StoreRequestEvent } from '../storage/evidence/request-channel.ts'
import type { Measures } from './metrics/measures.ts'

const tracer = () => trace.getTracer('recognition')

/** The first word, and the first table: both are written in the code, never by people. */
function aboutQuery(sql: string) {
  const operation = /^\W*(\w+)/.exec(sql)?.[1]?.toLowerCase() ?? 'other'
  const table = /\b(?:from|into|update|table)\s+"?([a-z_]+)/i.exec(sql)?.[1]
  return { operation, table }
}

/** A query that ended just now. Answers what a subscriber to the channel does. */
const observeQuery = (measures: Measures | undefined) => (message: unknown) => {
  const { sql, durationMs, error } = message as QueryEvent
  const { operation, table } = aboutQuery(sql)
  measures?.queries.observe({ operation }, durationMs / 1000)
  if (error !== undefined) measures?.failedQueries.inc({ operation })
  // What nobody waits for, as polls, makes no trace of its own.
  if (!trace.getActiveSpan()) return
  const end = Date.now()
  const span = tracer().startSpan(table ? `${operation} ${table}` : operation, {
    kind: SpanKind.CLIENT,
    startTime: end - durationMs,
    attributes: {
      'db.system.name': 'postgresql',
      'db.operation.name': operation,
      ...(table && { 'db.collection.name': table }),
    },
  })
  if (error !== undefined) span.setStatus({ code: SpanStatusCode.ERROR })
  span.end(end)
}

/** A request that is being sent. */
const observeRequest = (measures: Measures | undefined) => (message: unknown) => {
  const { method, sent } = message as StoreRequestEvent
  const ended = measures?.stored.startTimer({ method })
  const span = trace.getActiveSpan()
    ? tracer().startSpan(`S3 ${method}`, {
        kind: SpanKind.CLIENT,
        attributes: { 'http.request.method': method },
      })
    : undefined
  let isOver = false
  const over = (failed: boolean, status?: number) => {
    if (isOver) return
    isOver = true
    ended?.()
    if (failed) measures?.failedStored.inc({ method })
    if (status !== undefined) span?.setAttribute('http.response.status_code', status)
    if (failed) span?.setStatus({ code: SpanStatusCode.ERROR })
    span?.end()
  }
  sent.once('response', ({ statusCode = 0 }) => over(statusCode >= 500, statusCode))
  sent.once('error', () => over(true))
}

const observeVerdict = (measures: Measures | undefined) => (message: unknown) =>
  measures?.verifications.inc({ verdict: message as Verdict })

/** From now on; answers what ends it. Parts of storage that are opened before are not observed. */
export function observeChannels(measures: Measures | undefined): () => void {
  const subscriptions = [
    [queryChannel, observeQuery(measures)],
    [requestChannel, observeRequest(measures)],
    ...(measures ? [[answerChannel, observeVerdict(measures)] as const] : []),
  ] as const
  for (const [name, subscriber] of subscriptions) subscribe(name, subscriber)
  return () => {
    for (const [name, subscriber] of subscriptions) unsubscribe(name, subscriber)
  }
}
