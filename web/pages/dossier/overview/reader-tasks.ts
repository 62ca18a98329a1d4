/** Which open tasks of a case a reader does: their own, and those of their role that nobody has claimed. */
import type { components } from '../../../client/schema.d.ts'

type Task = Pick<components['schemas']['Task'], 'state' | 'role' | 'assignee'>

interface Reader {
  readonly sub: string
  readonly roles: readonly string[]
}

export const isTaskOf = ({ sub, roles }: Reader, { state, role, assignee }: Task): boolean =>
  state === 'open' && (assignee ? assignee.sub === sub : roles.includes(role))
