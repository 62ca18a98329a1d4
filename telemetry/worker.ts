/** What telemetry adds to the options of a worker. */
import type { WorkerOptions } from '@temporalio/worker'
import { observeActivities } from './activities.ts'
import type { Telemetry } from './start.ts'
import { workerTracing } from './tracing/temporal.ts'

/** Without traces the bundle of workflows is what it is without telemetry. */
export function observedWorker({
  measures,
  tracing,
}: Pick<Telemetry, 'measures' | 'tracing'>): Pick<WorkerOptions, 'interceptors' | 'sinks'> {
  const traced = tracing && workerTracing(tracing)
  return {
    interceptors: {
      ...traced?.interceptors,
      activity: [...(traced?.interceptors.activity ?? []), observeActivities(measures)],
    },
    ...(traced && { sinks: traced.sinks }),
  }
}
