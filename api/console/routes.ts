/** What the console asks before anything else: where people sign in, and who has. */
import { z } from 'zod'
import { Person } from '../../domain/person.ts'
import { roles } from '../../procedure/roles.ts'
import { Problem } from '../problem.ts'
import { type Route, route } from '../route.ts'

export const ConsoleSettings = z
  .object({
    issuer: z.url().describe('OpenID provider'),
    client: z.string().describe('Client id of the console: a public client, without a secret'),
    scope: z.string(),
    resource: z.string().optional().describe('Resource indicator (RFC 8707), where needed'),
  })
  .meta({ id: 'ConsoleSettings' })
export type ConsoleSettings = z.infer<typeof ConsoleSettings>

const readSettings = route(
  {
    method: 'get',
    path: '/console-settings',
    tag: 'Operation',
    summary: 'Where people sign in to the console.',
    access: 'public',
    status: 200,
    response: ConsoleSettings,
    problems: ['NotFound'],
  },
  async (_call, { console: served }) => {
    if (!served) throw new Problem('NotFound', 'this service has no console')
    return served.settings
  },
)

const readMe = route(
  {
    method: 'get',
    path: '/me',
    tag: 'Operation',
    summary: 'Who you are to this service.',
    access: roles,
    status: 200,
    response: Person,
  },
  async ({ person }) => person,
)

export const consoleRoutes: readonly Route[] = [readSettings, readMe]
