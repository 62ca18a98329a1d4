/** GET /tasks: The work queue of your roles. GET /tasks/counts: How much each view of it holds. */
import { z } from 'zod'
import { anyStages } from '../../procedure/case-kinds.ts'
import { roles } from '../../procedure/roles.ts'
import { taskKinds } from '../../procedure/tasks.ts'
import { listQuery, pageOf } from '../paging.ts'
import { inQueue, mostCounted, QueuedTask, queueCounts, queuePage, queueViews } from '../queue.ts'
import { route } from '../route.ts'

export const listTasks = route(
  {
    method: 'get',
    path: '/tasks',
    tag: 'Tasks',
    summary: 'The work queue: tasks of your roles, the next due first.',
    description:
      'Views: `open`; `overdue`; `on-hold`: of cases on hold; `waiting`: on others’ desks in cases that you have worked on; `done`: by you, the newest first.',
    access: inQueue,
    query: listQuery({
      view: z.enum(queueViews).default('open'),
      role: z.enum(roles).optional(),
      assignee: z.string().max(200).optional().describe('Subject, `me` or `nobody`'),
      kind: z.enum(taskKinds).optional(),
      stage: z.enum(anyStages).optional(),
      dueBy: z.iso.date().optional(),
      text: z.string().min(1).max(200).optional().describe('Substring, Latin or Chinese'),
    }),
    status: 200,
    response: pageOf(QueuedTask),
  },
  ({ query, person }, { records }) => queuePage(query, person, records),
)

const count = z.int().nonnegative().max(mostCounted)

export const countTasks = route(
  {
    method: 'get',
    path: '/tasks/counts',
    tag: 'Tasks',
    summary: `How many tasks each view of your queue holds, counted up to ${mostCounted}.`,
    access: inQueue,
    status: 200,
    response: z
      .object({
        mine: count.describe('On your desk'),
        unclaimed: count.describe('Of your roles, on nobody’s desk'),
        overdue: count.describe('Of your roles'),
        onHold: count.describe('Of your roles, in cases on hold'),
        waiting: count.describe('On others’ desks, in cases that you have worked on'),
      })
      .meta({ id: 'TaskCounts' }),
  },
  ({ person }, { records }) => queueCounts(person, records),
)
