/** Messages that were sent or are to be sent, with the log of their attempts; and sending dead ones again. */
import { z } from 'zod'
import { Delivery, deliveryStates } from '../../domain/delivery.ts'
import type { Person } from '../../domain/person.ts'
import type { DeliveryScope } from '../../storage/records/outbox-log.ts'
import { listQuery, pageOf } from '../paging.ts'
import { Problem } from '../problem.ts'
import { route } from '../route.ts'
import { isOfficial } from '../views.ts'
import { webhookMakers } from '../webhooks.ts'

/** Auditors see all; others their organisation's messages, or those of their official roles. */
function scopeOf({ roles, organisation, ...rest }: Person): DeliveryScope {
  if (roles.includes('auditor')) return 'everything'
  if (isOfficial({ roles, organisation, ...rest })) return { roles }
  return { organisation: organisation || undefined, roles: [] }
}

export const listDeliveries = route(
  {
    method: 'get',
    path: '/deliveries',
    tag: 'Webhooks',
    summary: 'Messages to you, newest first, with every attempt to deliver them.',
    access: webhookMakers,
    query: listQuery({ state: z.enum(deliveryStates).optional() }),
    status: 200,
    response: pageOf(Delivery),
  },
  async ({ query, person }, { records }) => {
    const { items, next } = await records.listDeliveries({ ...query, scope: scopeOf(person) })
    return { items: [...items], next }
  },
)

export const retryDelivery = route(
  {
    method: 'post',
    path: '/deliveries/{id}/retry',
    tag: 'Webhooks',
    summary: 'Send a dead message again, under the same id; one that waits goes on waiting.',
    access: webhookMakers,
    params: z.object({ id: z.uuid() }),
    status: 200,
    response: Delivery,
    problems: ['NotFound', 'AlreadyDelivered'],
  },
  async ({ params, person }, { records }) => {
    const scope = scopeOf(person)
    const found = await records.findDelivery(params.id, scope)
    if (!found) throw new Problem('NotFound', 'expected a message to you')
    if (found.state === 'delivered')
      throw new Problem('AlreadyDelivered', 'expected a message that has not been delivered')
    await records.reviveMessage(params.id)
    return (await records.findDelivery(params.id, scope)) ?? found
  },
)
