/** Claiming and releasing: shown when the service has said so; a claim that was lost is told at once, with the task as it is now. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { fetchClient, idempotencyKey } from '../../client/api.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import type { Task } from './queued-task.ts'
import { readTask, useTaskUpdate } from './use-queue.ts'

export interface Key {
  readonly 'Idempotency-Key': string
}

export async function claim({ id }: Task, header: Key): Promise<Task | undefined> {
  const { data } = await fetchClient.POST('/tasks/{id}/claim', { params: { path: { id }, header } })
  return data?.task
}

export async function release({ id, epoch }: Task, header: Key): Promise<Task | undefined> {
  const params = { path: { id }, header }
  const { data } = await fetchClient.POST('/tasks/{id}/release', { params, body: { epoch } })
  return data?.task
}

const acts = { claim, release }
export type HoldingAct = keyof typeof acts

export interface Holding {
  readonly act: HoldingAct
  readonly task: Task
}

export function useClaims() {
  const { t } = useTranslation(['work', 'common'])
  const announce = useAnnounce()
  const queries = useQueryClient()
  const show = useTaskUpdate()
  return useMutation({
    mutationFn: ({ act, task }: Holding) => acts[act](task, idempotencyKey()),
    onSuccess: (task, { act }) => {
      if (task) show(task)
      announce(t(act === 'claim' ? 'claimed' : 'released'))
      void queries.invalidateQueries({ queryKey: ['get', '/tasks/counts'] })
    },
    onError: async (_error, { task }) => {
      const now = await readTask(task.id).catch(() => undefined)
      if (now) show(now)
    },
    throwOnError: false,
  })
}
