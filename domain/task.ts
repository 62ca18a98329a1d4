/** A human task: a step of the procedure that waits for a person. */
import { z } from 'zod'
import { roles } from '../procedure/roles.ts'
import { anyStages } from '../procedure/case-kinds.ts'
import { taskKinds } from '../procedure/tasks.ts'
import { PersonName } from './person.ts'

export const Task = z
  .object({
    id: z.string().describe('<case id>.<number>'),
    dossier: z.uuid().describe('The case'),
    kind: z.enum(taskKinds),
    role: z.enum(roles).describe('The role in whose queue it stands'),
    state: z.enum(['open', 'completed', 'cancelled']),
    stage: z.enum(anyStages),
    epoch: z.int().nonnegative().describe('Grows with every claim, release and reassignment'),
    subject: z.string().optional().describe('The matter that it is about: a pause, a notice'),
    assignee: PersonName.optional(),
    assignedAt: z.iso.datetime().optional().describe('Since when the assignee has it'),
    due: z.iso.date().optional().describe('Last day, Asia/Shanghai'),
    openedAt: z.iso.datetime(),
    closedAt: z.iso.datetime().optional(),
    closedBy: PersonName.optional(),
  })
  .meta({ id: 'Task' })
export type Task = z.infer<typeof Task>
