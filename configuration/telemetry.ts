/** What the environment says of telemetry: where traces go, where metrics are served. Absent: there are none. */
import { z } from 'zod'

const address = z
  .string()
  .regex(/^(\[[^\]]+\]|[^:/\s]+):\d{1,5}$/, 'expected host:port')
  .optional()

export const telemetryVariables = {
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  /** Base address of an OTLP/HTTP receiver, such as http://collector:4318; absent: no traces. */
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  /** What the receiver wants with each request: name=value,name=value. */
  OTEL_EXPORTER_OTLP_HEADERS: z.string().default(''),
  OTEL_SERVICE_NAME: z.string().min(1).default('recognition'),
  /** The share of traces that begin here and are kept; those that callers began are kept as they say. */
  OTEL_TRACES_SAMPLER_ARG: z.coerce.number().min(0).max(1).default(1),
  /** host:port of Prometheus metrics of this process; not to be reached by the public. */
  METRICS_ADDRESS: address,
  /** host:port of Prometheus metrics of Temporal's SDK in a worker. */
  TEMPORAL_METRICS_ADDRESS: address,
}

type Variables = z.infer<z.ZodObject<typeof telemetryVariables>>

const pairs = (text: string): Record<string, string> =>
  Object.fromEntries(
    text
      .split(',')
      .filter((pair) => pair.includes('='))
      .map((pair) => {
        const [name = '', ...value] = pair.split('=')
        return [name.trim(), decodeURIComponent(value.join('=').trim())]
      }),
  )

function listener(hostPort: string | undefined) {
  if (hostPort === undefined) return undefined
  const { hostname, port } = new URL(`http://${hostPort}`)
  return { host: hostname.replace(/^\[(.*)\]$/, '$1'), port: Number(port || 80) }
}

export type TelemetrySettings = ReturnType<typeof telemetryOf>

export const telemetryOf = (value: Variables) => ({
  logLevel: value.LOG_LEVEL,
  service: value.OTEL_SERVICE_NAME,
  traces: value.OTEL_EXPORTER_OTLP_ENDPOINT
    ? {
        url: `${value.OTEL_EXPORTER_OTLP_ENDPOINT.replace(/\/+$/, '')}/v1/traces`,
        headers: pairs(value.OTEL_EXPORTER_OTLP_HEADERS),
        share: value.OTEL_TRACES_SAMPLER_ARG,
      }
    : undefined,
  metrics: listener(value.METRICS_ADDRESS),
  temporalMetrics: value.TEMPORAL_METRICS_ADDRESS,
})
