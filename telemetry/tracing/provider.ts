/** Where spans of this process go: over OTLP/HTTP to the receiver that the environment names. */
import { context, propagation, trace } from '@opentelemetry/api'
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import { W3CTraceContextPropagator } from '@opentelemetry/core'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import {
  BasicTracerProvider,
  BatchSpanProcessor,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
} from '@opentelemetry/sdk-trace-base'
import type { TelemetrySettings } from '../../configuration/telemetry.ts'
import { scrubbing } from './scrub.ts'

export type Tracing = ReturnType<typeof startTracing>

/** Facts of log lines are kept by this as well, so it is there when nothing is traced. */
export const keepContext = (): void =>
  void context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable())

/** Makes spans from now on. A receiver that is away costs spans, never an act. */
export function startTracing(
  { url, headers, share }: NonNullable<TelemetrySettings['traces']>,
  service: string,
) {
  const resource = resourceFromAttributes({ 'service.name': service })
  const processor = scrubbing(
    new BatchSpanProcessor(new OTLPTraceExporter({ url, headers }), {
      scheduledDelayMillis: 1_000,
    }),
  )
  const provider = new BasicTracerProvider({
    resource,
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(share) }),
    spanProcessors: [processor],
  })
  trace.setGlobalTracerProvider(provider)
  propagation.setGlobalPropagator(new W3CTraceContextPropagator())
  return {
    resource,
    processor,
    flush: () => provider.forceFlush(),
    async stop(): Promise<void> {
      await provider.shutdown().catch(() => undefined)
      trace.disable()
      propagation.disable()
    },
  }
}
