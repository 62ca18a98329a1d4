/**
 * What the process measures of its own work, for Prometheus. prom-client and not OpenTelemetry's exporter: names leave as
 * they are written here, so that rules and dashboards can be checked against them, and gauges may ask SQL when scraped.
 */
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

const fast = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10]
const slow = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 1800]

export type Measures = ReturnType<typeof createMeasures>

export function createMeasures() {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })

  const histogram = <L extends string>(
    name: string,
    help: string,
    { labels, buckets }: { labels: readonly L[]; buckets: number[] },
  ) => new Histogram({ name, help, labelNames: [...labels], buckets, registers })

  const counter = <L extends string>(name: string, help: string, labels: readonly L[]) =>
    new Counter({ name, help, labelNames: [...labels], registers })

  const beforeScrape: (() => Promise<void>)[] = []
  return {
    registry,
    /** Waited for before the metrics are written out. */
    beforeScrape,
    requests: histogram(
      'recognition_http_request_duration_seconds',
      'Requests by route and status',
      { labels: ['method', 'route', 'status'], buckets: [...fast, 60] },
    ),
    verifications: counter(
      'recognition_verification_answers_total',
      'Answers to relying parties by verdict',
      ['verdict'],
    ),
    activities: histogram(
      'recognition_activity_duration_seconds',
      'Activities by name; examineCertificates are the technical checks',
      { labels: ['activity', 'outcome'], buckets: slow },
    ),
    queries: histogram('recognition_sql_query_duration_seconds', 'Queries by their first word', {
      labels: ['operation'],
      buckets: fast,
    }),
    failedQueries: counter(
      'recognition_sql_errors_total',
      'Queries that the database did not answer, or refused',
      ['operation'],
    ),
    stored: histogram(
      'recognition_s3_request_duration_seconds',
      'Requests to the object store until their answer begins',
      { labels: ['method'], buckets: fast },
    ),
    failedStored: counter(
      'recognition_s3_errors_total',
      'Requests that the object store did not answer, or with a failure of its own (5xx)',
      ['method'],
    ),
    failedGauges: counter(
      'recognition_gauge_errors_total',
      'Readings of gauges that failed; their last values are not shown',
      ['gauge'],
    ),
    gauge: <L extends string>(name: string, help: string, labels: readonly L[] = []) =>
      new Gauge({ name, help, labelNames: [...labels], registers }),
  }
}
