/** The open tasks of some cases, in the order in which they were opened. */
import type { Task } from '../../domain/task.ts'
import { fromJson } from './json.ts'
import type { Database } from './tables.ts'

/** By case; those without an open task are absent. */
export async function openTasksOf(
  database: Database,
  cases: readonly string[],
): Promise<ReadonlyMap<string, readonly Task[]>> {
  if (cases.length === 0) return new Map()
  const rows = await database
    .selectFrom('tasks')
    .select('task')
    .where('dossier', 'in', cases)
    .where('state', '=', 'open')
    .execute()
  const tasks = rows
    .map(({ task }) => fromJson<Task>(task))
    .sort((one, other) => one.openedAt.localeCompare(other.openedAt))
  const byCase = new Map<string, Task[]>()
  for (const task of tasks) byCase.set(task.dossier, [...(byCase.get(task.dossier) ?? []), task])
  return byCase
}
