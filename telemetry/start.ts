/** Telemetry of one process: log, traces and metrics, as its environment wants them. What it does not want costs nothing. */
import type { DestinationStream, Logger } from 'pino'
import type { TelemetrySettings } from '../configuration/telemetry.ts'
import { observeChannels } from './channels.ts'
import { listen } from './listen.ts'
import { createLog } from './log.ts'
import { createMeasures, type Measures } from './metrics/measures.ts'
import { metricsListener } from './metrics/serve.ts'
import { keepContext, startTracing, type Tracing } from './tracing/provider.ts'

export interface Telemetry {
  readonly log: Logger
  /** Absent: no metrics are wanted. */
  readonly measures: Measures | undefined
  /** Where they are scraped. */
  readonly metricsAddress: string | undefined
  /** Absent: no traces are wanted. */
  readonly tracing: Tracing | undefined
  stop(): Promise<void>
}

/** Call it before storage is opened and clients are made; the log goes to standard output, or to the destination. */
export async function startTelemetry(
  { logLevel, traces, metrics, service }: TelemetrySettings,
  destination?: DestinationStream,
): Promise<Telemetry> {
  keepContext()
  const tracing = traces && startTracing(traces, service)
  const measures = metrics && createMeasures()
  const served = metrics && measures && (await listen(metricsListener(measures), metrics))
  const unobserve = tracing || measures ? observeChannels(measures) : () => undefined
  return {
    log: createLog(logLevel, destination),
    measures,
    metricsAddress: served && `${served.address}/metrics`,
    tracing,
    async stop() {
      unobserve()
      served?.stop()
      await tracing?.stop()
    },
  }
}
