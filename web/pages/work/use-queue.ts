/** The queue as far as it was read, how much each tab holds, and whether it has changed since. */
import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { api, fetchClient } from '../../client/api.ts'
import type { QueueQuery } from './filters.ts'
import type { Task } from './queued-task.ts'
import { type LoadedPages, readPage, withTask } from './task-pages.ts'

const key = 'work-queue'
/** Longer lists are not read again under the reader’s hands: they are told that something has changed. */
const pagesReadAgain = 2

/** Read again whenever something happens in a case that the reader may see. */
export const useCounts = () =>
  api.useQuery('get', '/tasks/counts', {}, { throwOnError: false, staleTime: 0 })

export function useQueue(query: QueueQuery) {
  const list = useInfiniteQuery({
    queryKey: [key, query],
    queryFn: ({ pageParam, signal }) => readPage(query, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
    structuralSharing: false,
    throwOnError: false,
  })
  const { data, refetch } = list
  const rows = useMemo(() => data?.pages.flatMap(({ items }) => items) ?? [], [data])
  return { list, rows, ...useChanges(data?.pages.length ?? 0, refetch) }
}

/** Short lists follow what happens; of long ones it is said. */
function useChanges(pages: number, refetch: () => Promise<unknown>) {
  const { dataUpdatedAt } = useCounts()
  const [isOutdated, setOutdated] = useState(false)
  const known = useRef(0)
  useEffect(() => {
    const before = known.current
    known.current = dataUpdatedAt
    if (before === 0 || before === dataUpdatedAt) return
    if (pages <= pagesReadAgain) void refetch()
    else setOutdated(true)
  }, [dataUpdatedAt, pages, refetch])
  return { isOutdated, clearOutdated: () => setOutdated(false) }
}

/** Shows one task as an act left it, in whichever lists it stands. */
export function useTaskUpdate(): (task: Task) => void {
  const queries = useQueryClient()
  return useCallback(
    (task) =>
      queries.setQueriesData<LoadedPages>({ queryKey: [key] }, (data) => withTask(data, task)),
    [queries],
  )
}

/** Begins every list anew, with its first page. */
export function useFreshQueue(): () => Promise<void> {
  const queries = useQueryClient()
  return useCallback(async () => {
    queries.setQueriesData<LoadedPages>({ queryKey: [key] }, (data) => {
      const [page] = data?.pages ?? []
      return data && page && { pages: [page], pageParams: [undefined] }
    })
    await queries.invalidateQueries({ queryKey: [key] })
  }, [queries])
}

/** One task as it is now. */
export async function readTask(id: string): Promise<Task | undefined> {
  const { data } = await fetchClient.GET('/tasks/{id}/acts', { params: { path: { id } } })
  return data?.task
}
