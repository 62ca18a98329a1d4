/** Traces go through Temporal: from a client's call to the workflow, and from there to its activities. */
import { fileURLToPath } from 'node:url'
import type { WorkflowClientInterceptor } from '@temporalio/client'
import {
  makeWorkflowExporter,
  OpenTelemetryActivityInboundInterceptor,
  OpenTelemetryWorkflowClientInterceptor,
} from '@temporalio/interceptors-opentelemetry-v2'
import type { WorkerInterceptors, WorkerOptions } from '@temporalio/worker'
import { noteAct } from '../facts.ts'
import type { Tracing } from './provider.ts'

/** The name of an update is that of the act. */
const noting: WorkflowClientInterceptor = {
  startUpdate(input, next) {
    noteAct(input.updateName)
    return next(input)
  },
  startUpdateWithStart(input, next) {
    noteAct(input.updateName)
    return next(input)
  },
}

/** For the client of the interface. */
export const clientInterceptors = (tracing: Tracing | undefined): WorkflowClientInterceptor[] =>
  tracing ? [noting, new OpenTelemetryWorkflowClientInterceptor()] : [noting]

/** The module that goes into the bundle of workflows. */
export const tracingInWorkflows = fileURLToPath(new URL('./workflow.ts', import.meta.url))

export interface WorkerTracing {
  readonly interceptors: Required<
    Pick<WorkerInterceptors, 'activity' | 'client' | 'workflowModules'>
  >
  readonly sinks: NonNullable<WorkerOptions['sinks']>
}

export const workerTracing = ({ processor, resource }: Tracing): WorkerTracing => ({
  interceptors: {
    activity: [(activity) => ({ inbound: new OpenTelemetryActivityInboundInterceptor(activity) })],
    client: { workflow: [new OpenTelemetryWorkflowClientInterceptor()] },
    workflowModules: [tracingInWorkflows],
  },
  sinks: { exporter: makeWorkflowExporter(processor, resource) },
})
