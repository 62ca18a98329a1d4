/** The schedule of the nightly reading of everything: made once, and brought to the hour that is configured. */
import { type Client, ScheduleAlreadyRunning, ScheduleOverlapPolicy } from '@temporalio/client'

export const integrityScheduleId = 'integrity'

export interface IntegritySchedule {
  readonly taskQueue: string
  /** Hour and minute in Asia/Shanghai. */
  readonly at: { readonly hour: number; readonly minute: number }
}

/** Readings do not overlap: one that lasts longer than a day lets the next night pass. */
export async function scheduleIntegrity(
  { schedule }: Pick<Client, 'schedule'>,
  { taskQueue, at }: IntegritySchedule,
): Promise<void> {
  const spec = { calendars: [at], timezone: 'Asia/Shanghai' }
  const action = {
    type: 'startWorkflow',
    workflowType: 'checkIntegrity',
    taskQueue,
    args: [],
  } as const
  const policies = { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '12 hours' } as const
  try {
    await schedule.create({ scheduleId: integrityScheduleId, spec, action, policies })
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error
    await schedule
      .getHandle(integrityScheduleId)
      .update((present) => ({ ...present, spec, action, policies }))
  }
}
