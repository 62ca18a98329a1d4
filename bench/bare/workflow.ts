/** A workflow with no work in it: takes updates, runs activities and timers, in the numbers that it is given. */
import {
  allHandlersFinished,
  CancellationScope,
  condition,
  defineUpdate,
  isCancellation,
  proxyActivities,
  setHandler,
  sleep,
} from '@temporalio/workflow'
import type { nothing } from './activities.ts'

export interface Load {
  readonly updates: number
  readonly activities: number
  readonly timers: number
}

export const step = defineUpdate<number>('step')

const proxied = proxyActivities<{ nothing: typeof nothing }>({ startToCloseTimeout: '20s' })

/** Completes after its last update; the activities are spread evenly over the updates. */
export async function bare({ updates, activities, timers }: Load): Promise<number> {
  let taken = 0
  setHandler(step, async () => {
    const before = Math.floor((activities * taken) / updates)
    taken += 1
    const after = Math.floor((activities * taken) / updates)
    for (let done = before; done < after; done += 1) await proxied.nothing()
    return taken
  })
  const clocks = new CancellationScope()
  for (let timer = 0; timer < timers; timer += 1)
    clocks
      .run(() => sleep('30 days'))
      .catch((error: unknown) => {
        if (!isCancellation(error)) throw error
      })
  await condition(() => taken >= updates)
  clocks.cancel()
  await condition(allHandlersFinished)
  return taken
}
