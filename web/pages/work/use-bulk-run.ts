/** One run of an act over many tasks: what is done, what failed and why; it can be stopped, and tried again for what failed. */
import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import { idempotencyKey } from '../../client/api.ts'
import { type Assignment, type BulkAct, bulkActs } from './bulk-acts.ts'
import type { QueuedTask } from './queued-task.ts'
import { type Outcome, runAll } from './run-all.ts'
import type { Key } from './use-claims.ts'
import { useTaskUpdate } from './use-queue.ts'

export type TaskOutcome = Outcome<QueuedTask>

export interface BulkRun {
  readonly state: 'preview' | 'running' | 'ended'
  readonly outcomes: readonly TaskOutcome[]
  readonly start: (assignment: Assignment) => Promise<void>
  readonly stop: () => void
}

export function useBulkRun(act: BulkAct, tasks: readonly QueuedTask[]): BulkRun {
  const [state, setState] = useState<BulkRun['state']>('preview')
  const [outcomes, setOutcomes] = useState<readonly TaskOutcome[]>([])
  const stopping = useRef<AbortController>(undefined)
  const queries = useQueryClient()
  const show = useTaskUpdate()
  // A second try of the same act on the same task is the same act.
  const keys = useMemo(
    () => new Map<string, Key>(tasks.map(({ id }) => [id, idempotencyKey()])),
    [tasks],
  )
  async function start(assignment: Assignment): Promise<void> {
    const stop = new AbortController()
    stopping.current = stop
    setState('running')
    setOutcomes([])
    await runAll(tasks, {
      signal: stop.signal,
      async act(task) {
        const done = await bulkActs[act](task, keys.get(task.id) ?? idempotencyKey(), assignment)
        if (done) show(done)
      },
      onOutcome: (outcome) => setOutcomes((before) => [...before, outcome]),
    })
    setState('ended')
    await queries.invalidateQueries({ queryKey: ['get', '/tasks/counts'] })
  }
  return { state, outcomes, start, stop: () => stopping.current?.abort() }
}
