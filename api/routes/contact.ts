/** Where you read messages about tasks that are laid on your desk. */
import { z } from 'zod'
import { EmailAddress } from '../../domain/form/values.ts'
import { staff, type Role } from '../../procedure/roles.ts'
import { route } from '../route.ts'

const access: readonly Role[] = [...staff, 'consulted', 'party']
const Contact = z.strictObject({ email: EmailAddress.optional() }).meta({ id: 'OwnContact' })
const shared = { path: '/contact', tag: 'Events', access, status: 200, response: Contact } as const

export const readContact = route(
  { ...shared, method: 'get', summary: 'Your e-mail address for messages; none: no messages.' },
  async ({ person }, { records }) => (await records.contacts.find(person.sub)) ?? {},
)

export const keepContact = route(
  {
    ...shared,
    method: 'put',
    summary: 'Be told by e-mail of tasks that others lay on your desk.',
    body: z.strictObject({ email: EmailAddress }).meta({ id: 'NewContact' }),
  },
  async ({ person, body }, { records }) => {
    await records.contacts.keep(person.sub, body.email)
    return body
  },
)

export const dropContact = route(
  { ...shared, method: 'delete', summary: 'Be told of nothing by e-mail any more.' },
  async ({ person }, { records }) => {
    await records.contacts.drop(person.sub)
    return {}
  },
)
