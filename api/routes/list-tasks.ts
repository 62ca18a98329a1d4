/** GET /tasks: The work queue: open tasks of your roles, the next due first. */
import { z } from 'zod'
import { Task } from '../../domain/task.ts'
import { anyStages } from '../../procedure/case-kinds.ts'
import { readers, roles } from '../../procedure/roles.ts'
import { taskKinds, tasks } from '../../procedure/tasks.ts'
import { listQuery, pageOf } from '../paging.ts'
import { route } from '../route.ts'

const QueuedTask = Task.extend({
  title: z.object({ en: z.string(), 'zh-CN': z.string() }),
  organisation: z.string(),
  caName: z.record(z.string(), z.string()),
}).meta({ id: 'QueuedTask' })

export const listTasks = route(
  {
    method: 'get',
    path: '/tasks',
    tag: 'Tasks',
    summary: 'The work queue: open tasks of your roles, the next due first.',
    access: [...readers, 'provincial'],
    query: listQuery({
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
  async ({ query: { role, assignee, ...query }, person }, { records }) => {
    const held = person.roles.filter((each) => role === undefined || each === role)
    if (held.length === 0) return { items: [] }
    const onDesk = assignee === 'me' || held.every((each) => each === 'expert')
    const { items, next } = await records.listTasks({
      ...query,
      roles: held,
      body: person.organisation,
      unassigned: assignee === 'nobody',
      ...(onDesk
        ? { assignee: person.sub }
        : assignee !== 'nobody' && assignee !== undefined && { assignee }),
      ...(held.every((each) => each === 'applicant') && { organisation: person.organisation }),
    })
    return {
      items: items.map(({ task, organisation, caName }) => ({
        ...task,
        title: tasks[task.kind].title,
        organisation,
        caName,
      })),
      next,
    }
  },
)
