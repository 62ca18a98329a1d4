/** Around each activity: whose case it is goes to log and span, how long it took to the metrics. */
import { trace } from '@opentelemetry/api'
import type { ActivityInterceptorsFactory } from '@temporalio/worker'
import { caseIn, withFacts } from './facts.ts'
import type { Measures } from './metrics/measures.ts'

export const observeActivities =
  (measures: Measures | undefined): ActivityInterceptorsFactory =>
  ({ info: { activityType, workflowExecution } }) => {
    const workflow = workflowExecution?.workflowId
    const facts = {
      activity: activityType,
      ...(workflow !== undefined && { workflow, case: caseIn(workflow) }),
    }
    return {
      inbound: {
        async execute(input, next) {
          if (facts.case) trace.getActiveSpan()?.setAttribute('case.id', facts.case)
          const ended = measures?.activities.startTimer({ activity: activityType })
          try {
            const result = await withFacts({ ...facts }, () => next(input))
            ended?.({ outcome: 'completed' })
            return result
          } catch (error) {
            ended?.({ outcome: 'failed' })
            throw error
          }
        },
      },
    }
  }
