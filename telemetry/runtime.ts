/** What Temporal's SDK is run with: its log lines go where ours go, its metrics to an address of their own. */
import { makeTelemetryFilterString, type RuntimeOptions } from '@temporalio/worker'
import type { Logger } from 'pino'
import type { TelemetrySettings } from '../configuration/telemetry.ts'
import { caseIn } from './facts.ts'

type TemporalLog = NonNullable<RuntimeOptions['logger']>
type Meta = Parameters<TemporalLog['log']>[2]

/** Of what the SDK adds, what says where a line is from; the rest may hold inputs. */
const aboutWhere = (meta: Meta = {}) => {
  const { workflowId, workflowType, activityType, attempt, taskQueue, error } = meta as Record<
    string,
    unknown
  >
  return {
    ...(typeof workflowId === 'string' && { workflow: workflowId, case: caseIn(workflowId) }),
    ...(typeof workflowType === 'string' && { kind: workflowType }),
    ...(typeof activityType === 'string' && { activity: activityType }),
    ...(typeof attempt === 'number' && { attempt }),
    ...(typeof taskQueue === 'string' && { taskQueue }),
    ...(error !== undefined && { err: error }),
  }
}

const levels = {
  TRACE: 'trace',
  DEBUG: 'debug',
  INFO: 'info',
  WARN: 'warn',
  ERROR: 'error',
} as const

/** Temporal's logger on ours. */
export function temporalLog(log: Logger): TemporalLog {
  const at = (level: keyof typeof levels, message: string, meta?: Meta): void =>
    log[levels[level]](aboutWhere(meta), message)
  return {
    log: at,
    trace: (message, meta) => at('TRACE', message, meta),
    debug: (message, meta) => at('DEBUG', message, meta),
    info: (message, meta) => at('INFO', message, meta),
    warn: (message, meta) => at('WARN', message, meta),
    error: (message, meta) => at('ERROR', message, meta),
  }
}

/** Options of `Runtime.install`, which a process calls once, before its first connection. */
export const runtimeOptions = (
  log: Logger,
  { temporalMetrics, logLevel }: Pick<TelemetrySettings, 'temporalMetrics' | 'logLevel'>,
): RuntimeOptions => ({
  logger: temporalLog(log),
  telemetryOptions: {
    // The worker waits for a server that is away; it need not say so every second.
    logging: {
      filter: makeTelemetryFilterString({ core: logLevel === 'debug' ? 'WARN' : 'ERROR' }),
      forward: {},
    },
    ...(temporalMetrics && {
      metrics: {
        prometheus: {
          bindAddress: temporalMetrics,
          countersTotalSuffix: true,
          unitSuffix: true,
          useSecondsForDurations: true,
        },
      },
    }),
  },
})
