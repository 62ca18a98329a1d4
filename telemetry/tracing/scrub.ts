/** What leaves with a span: an allow-list of attributes. Messages of errors may tell of people, so only their kinds leave. */
import type { Attributes } from '@opentelemetry/api'
import type { ReadableSpan, SpanProcessor } from '@opentelemetry/sdk-trace-base'

const kept = new Set([
  ...['case.id', 'act', 'http.request.method', 'http.route', 'http.response.status_code'],
  ...['db.system.name', 'db.operation.name', 'db.collection.name', 'error.type'],
  ...['temporalWorkflowId', 'temporalActivityId', 'run_id', 'runId', 'workflowId', 'workflowType'],
])

const only = (attributes: Attributes, names: ReadonlySet<string>): Attributes =>
  Object.fromEntries(Object.entries(attributes).filter(([name]) => names.has(name)))

const ofException = new Set(['exception.type'])

function scrubbed(span: ReadableSpan): ReadableSpan {
  return {
    name: span.name,
    kind: span.kind,
    spanContext: () => span.spanContext(),
    ...(span.parentSpanContext && { parentSpanContext: span.parentSpanContext }),
    startTime: span.startTime,
    endTime: span.endTime,
    duration: span.duration,
    ended: span.ended,
    status: { code: span.status.code },
    attributes: only(span.attributes, kept),
    links: span.links,
    events: span.events.map((event) => ({
      ...event,
      attributes: only(event.attributes ?? {}, ofException),
    })),
    resource: span.resource,
    instrumentationScope: span.instrumentationScope,
    droppedAttributesCount: 0,
    droppedEventsCount: 0,
    droppedLinksCount: 0,
  }
}

/** A processor in front of another that lets through what the allow-list has. */
export const scrubbing = (next: SpanProcessor): SpanProcessor => ({
  onStart: (span, parent) => next.onStart(span, parent),
  onEnd: (span) => next.onEnd(scrubbed(span)),
  forceFlush: () => next.forceFlush(),
  shutdown: () => next.shutdown(),
})
