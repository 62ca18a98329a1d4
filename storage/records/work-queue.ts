/** Everything that is asked of tasks. */
import {
  countWaiting,
  listDone,
  listWaiting,
  type OwnTaskQuery,
  type WaitingQuery,
} from './own-tasks.ts'
import { openTasksOf } from './open-tasks.ts'
import type { Database } from './tables.ts'
import { countTasks, findTask, listTasks, type TaskQuery } from './tasks.ts'

export const createWorkQueue = (database: Database) => ({
  findTask: (id: string) => findTask(database, id),
  listTasks: (query: TaskQuery) => listTasks(database, query),
  countTasks: (query: TaskQuery) => countTasks(database, query),
  openTasksOf: (cases: readonly string[]) => openTasksOf(database, cases),
  listDone: (query: OwnTaskQuery) => listDone(database, query),
  listWaiting: (query: WaitingQuery) => listWaiting(database, query),
  countWaiting: (query: WaitingQuery) => countWaiting(database, query),
})
