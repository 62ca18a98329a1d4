/** The acts that can be done on many tasks, one request each. */
import { fetchClient } from '../../client/api.ts'
import type { Task } from './queued-task.ts'
import { claim, type Key, release } from './use-claims.ts'

export type BulkAct = 'claim' | 'release' | 'assign'

/** Who takes the tasks, and why. */
export interface Assignment {
  readonly sub: string
  readonly name: string
  readonly reason: string
}

async function assign({ id }: Task, header: Key, { sub, name, reason }: Assignment) {
  const { data } = await fetchClient.POST('/tasks/{id}/reassignment', {
    params: { path: { id }, header },
    body: { to: { sub, name }, reason },
  })
  return data?.task
}

export const bulkActs: Record<
  BulkAct,
  (task: Task, key: Key, assignment: Assignment) => Promise<Task | undefined>
> = { claim, release, assign }
