/** People whom the reader has seen holding tasks, by name; this browser remembers them. */
import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { recall, remember } from './local-memory.ts'
import type { QueuedTask } from './queued-task.ts'
import type { LoadedPages } from './task-pages.ts'

interface Known {
  readonly sub: string
  readonly name: string
}
/** So many are remembered. */
const most = 200

export function useKnownPeople(
  tasks: readonly QueuedTask[],
  reader: Known | undefined,
): readonly Known[] {
  const queries = useQueryClient()
  return useMemo(() => {
    const loaded = queries
      .getQueriesData<LoadedPages>({ queryKey: ['work-queue'] })
      .flatMap(([, data]) => data?.pages.flatMap(({ items }) => items) ?? [])
    const seen = [...tasks, ...loaded].flatMap(({ assignee }) => (assignee ? [assignee] : []))
    const all = [...recall<Known[]>('people', []), ...seen, ...(reader ? [reader] : [])]
    const once = [...new Map(all.map(({ sub, name }) => [sub, { sub, name }])).values()]
    const known = once.slice(-most)
    remember('people', known)
    return known.sort((one, other) => one.name.localeCompare(other.name, 'zh-CN'))
  }, [queries, tasks, reader])
}
