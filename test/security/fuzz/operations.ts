/** What each caller is to ask: the operations of the table of routes that are open to it. */
import { routes } from '../../../api/routes/index.ts'
import { type Role, roles } from '../../../procedure/roles.ts'

/** Nobody in particular, without a token; or whoever holds one role. */
export type Asker = 'anonymous' | Role
export const askers: readonly Asker[] = ['anonymous', ...roles]

/** `GET /dossiers/{id}`, as Schemathesis names an operation. */
export type Operation = string

/** Not asked, each for a reason. */
export const leftOut: Readonly<Record<Operation, string>> = {
  'GET /events/stream': 'does not end; test/api/events reads it',
}

interface Open {
  readonly operation: Operation
  readonly to: readonly Asker[]
}

const open: readonly Open[] = routes
  .map(({ contract: { method, path, access } }): Open => ({
    operation: `${method.toUpperCase()} ${path}`,
    to: access === 'public' ? ['anonymous'] : access,
  }))
  .filter(({ operation }) => leftOut[operation] === undefined)

/** Every operation, by each that it is open to: the matrix of authorisation asks on behalf of all others. */
export const openTo = (asker: Asker): readonly Operation[] =>
  open.flatMap(({ operation, to }) => (to.includes(asker) ? [operation] : []))

/** Every operation once, dealt in turn to those that it is open to, so that each asker has a share. */
export function dealtTo(asker: Asker): readonly Operation[] {
  const hands = new Map<Asker, number>()
  const dealt = open.flatMap(({ operation, to }) => {
    const next = [...to].sort((a, b) => (hands.get(a) ?? 0) - (hands.get(b) ?? 0))[0]
    if (next !== undefined) hands.set(next, (hands.get(next) ?? 0) + 1)
    return next === asker ? [operation] : []
  })
  return dealt
}
