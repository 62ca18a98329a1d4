/**
 * In the bundle of workflows, where traces are on: what a workflow does is part of the trace of the act that led to it.
 * Acts are taken by handlers and their consequences drawn by the procedure, which is another line of asynchronous work; so
 * the interceptor remembers which act came last. What time alone brings about is a trace of its own. Nothing of this is a
 * command of the workflow: histories replay with it and without it.
 */
import { type Context, context, ROOT_CONTEXT, trace } from '@opentelemetry/api'
import {
  OpenTelemetryInboundInterceptor,
  OpenTelemetryInternalsInterceptor,
  OpenTelemetryOutboundInterceptor,
} from '@temporalio/interceptors-opentelemetry-v2/lib/workflow/index.js'
import type {
  WorkflowInboundCallsInterceptor,
  WorkflowInterceptors,
  WorkflowOutboundCallsInterceptor,
} from '@temporalio/workflow'

/** Longer than this after an act, in milliseconds of the workflow, what happens is not its consequence any more. */
const followsWithin = 60_000

interface Led {
  readonly by: Context
  until: number
}

/** Runs of workflows share what a module holds; this is made for each. */
export function interceptors(): WorkflowInterceptors {
  const spans = new OpenTelemetryInboundInterceptor()
  let last: Led | undefined

  async function lead<T>(work: () => Promise<T>): Promise<T> {
    const led: Led = { by: context.active(), until: Number.POSITIVE_INFINITY }
    last = led
    try {
      return await work()
    } finally {
      led.until = Date.now() + followsWithin
    }
  }

  /** What a handler itself asks for stays under it. A timer that it armed does not, when it fires weeks later. */
  function following<T>(work: () => T): T {
    if (!last || Date.now() > last.until) return context.with(ROOT_CONTEXT, work)
    return trace.getSpan(context.active()) ? work() : context.with(last.by, work)
  }

  // Not `execute`: a run lasts for weeks, and its span would be sent at its end.
  const traced: WorkflowInboundCallsInterceptor = {
    handleUpdate: (input, next) => spans.handleUpdate(input, next),
    handleSignal: (input, next) => spans.handleSignal(input, next),
    validateUpdate: (input, next) => spans.validateUpdate(input, next),
  }
  const remembering: WorkflowInboundCallsInterceptor = {
    handleUpdate: (input, next) => lead(() => next(input)),
    handleSignal: (input, next) => lead(() => next(input)),
  }
  const under: WorkflowOutboundCallsInterceptor = {
    scheduleActivity: (input, next) => following(() => next(input)),
    scheduleLocalActivity: (input, next) => following(() => next(input)),
    startChildWorkflowExecution: (input, next) => following(() => next(input)),
    signalWorkflow: (input, next) => following(() => next(input)),
    continueAsNew: (input, next) => following(() => next(input)),
  }
  return {
    inbound: [traced, remembering],
    outbound: [under, new OpenTelemetryOutboundInterceptor()],
    internals: [new OpenTelemetryInternalsInterceptor()],
  }
}
