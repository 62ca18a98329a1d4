/** Reading the queue page by page, and what is shown of a task after an act on it. */
import type { InfiniteData } from '@tanstack/react-query'
import { fetchClient } from '../../client/api.ts'
import type { ListPage } from '../../ui/paged.tsx'
import type { QueueQuery } from './filters.ts'
import type { QueuedTask, Task } from './queued-task.ts'

export type TaskPage = ListPage<QueuedTask>
export type LoadedPages = InfiniteData<TaskPage, string | undefined>

const pageSize = 200

export async function readPage(
  query: QueueQuery,
  after: string | undefined,
  signal: AbortSignal,
): Promise<TaskPage> {
  const asked = { ...query, limit: pageSize, ...(after !== undefined && { after }) }
  const { data } = await fetchClient.GET('/tasks', { params: { query: asked }, signal })
  return data ?? { items: [] }
}

interface Collecting {
  readonly signal: AbortSignal
  /** At most so many. */
  readonly most: number
  readonly onProgress: (read: number) => void
}

export interface Collected {
  readonly tasks: readonly QueuedTask[]
  /** There are more than were asked for. */
  readonly isCut: boolean
}

/** Everything that is filtered, up to a bound. */
export async function collectTasks(
  query: QueueQuery,
  { signal, most, onProgress }: Collecting,
): Promise<Collected> {
  const tasks: QueuedTask[] = []
  let after: string | undefined
  do {
    const page = await readPage(query, after, signal)
    tasks.push(...page.items)
    after = page.next
    onProgress(Math.min(tasks.length, most))
  } while (after !== undefined && tasks.length < most)
  const isCut = tasks.length > most || after !== undefined
  return { tasks: tasks.slice(0, most), isCut }
}

/** The pages with one task as an act left it. */
export function withTask(data: LoadedPages | undefined, task: Task): LoadedPages | undefined {
  return (
    data && {
      ...data,
      pages: data.pages.map((page) =>
        page.items.some(({ id }) => id === task.id)
          ? {
              ...page,
              items: page.items.map((each) => (each.id === task.id ? updated(each, task) : each)),
            }
          : page,
      ),
    }
  )
}

/** What is absent now was given up. */
function updated(before: QueuedTask, task: Task): QueuedTask {
  const { assignee: _, assignedAt: __, ...rest } = before
  return { ...rest, ...task }
}
