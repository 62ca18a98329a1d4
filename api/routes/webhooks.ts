/** Webhooks: make, list, renew the secret, end. */
import { z } from 'zod'
import { topics, Webhook } from '../../domain/webhook.ts'
import { readsEveryDossier } from '../../procedure/roles.ts'
import { keyDigest } from '../idempotency.ts'
import { listQuery, pageOf } from '../paging.ts'
import { Problem } from '../problem.ts'
import { route } from '../route.ts'
import { findOwn, makeWebhook, ownerOf, webhookMakers } from '../webhooks.ts'

const WebhookId = z.object({ id: z.uuid() })
const tag = 'Webhooks'
const Secret = z.string().describe('Standard Webhooks: whsec_ and the key in Base64')

export const NewWebhook = z
  .strictObject({
    topic: z
      .enum(topics)
      .default('dossiers')
      .describe('Told of events of dossiers, or of every change of the register, whose it may be'),
    url: z.url().max(2_000),
    acts: z
      .array(z.string().regex(/^[a-z-]{1,50}$/))
      .min(1)
      .max(50)
      .optional()
      .describe('Only these acts, or kinds of change of the register; absent for all'),
    role: z
      .enum(readsEveryDossier)
      .optional()
      .describe('An official role of yours; absent: your organisation’s dossiers'),
  })
  .meta({ id: 'NewWebhook' })

export const createWebhook = route(
  {
    method: 'post',
    path: '/webhooks',
    tag,
    summary: 'Be told of events by signed requests (Standard Webhooks).',
    description:
      'The secret is told here and never again. Verify the signature and the timestamp, and pass over ids that you have had: a message may come twice. Changes of the register are told by their sequence: read on at GET /register/changes?after=, which also shows what was missed.',
    access: webhookMakers,
    body: NewWebhook,
    idempotent: true,
    status: 201,
    response: Webhook.extend({ secret: Secret.optional() }),
    problems: ['TooManyWebhooks'],
  },
  async ({ person, key, body, response }, parts) => {
    const { webhook, secret } = await makeWebhook({ person, key }, body, parts)
    response.location(`/webhooks/${webhook.id}`)
    return { ...webhook, secret }
  },
)

export const listWebhooks = route(
  {
    method: 'get',
    path: '/webhooks',
    tag,
    summary: 'Webhooks of your organisation, or of your official roles, newest first.',
    access: webhookMakers,
    query: listQuery({}),
    status: 200,
    response: pageOf(Webhook),
  },
  async ({ query, person }, { records }) => {
    const { items, next } = await records.listWebhooks(ownerOf(person), query)
    return { items: [...items], next }
  },
)

export const renewSecret = route(
  {
    method: 'post',
    path: '/webhooks/{id}/secret',
    tag,
    summary: 'A new secret; the last one signs too for a day.',
    access: webhookMakers,
    params: WebhookId,
    idempotent: true,
    status: 200,
    response: Webhook.extend({ secret: Secret }),
    problems: ['NotFound'],
  },
  async ({ params, person, key }, { records }) => {
    const { endedAt } = await findOwn(params.id, person, records)
    if (endedAt !== undefined)
      throw new Problem('NotFound', 'expected a webhook that has not been ended')
    const { webhook, secret } = await records.renewSecret(params.id, keyDigest(person, key))
    return { ...webhook, secret }
  },
)

export const endWebhook = route(
  {
    method: 'delete',
    path: '/webhooks/{id}',
    tag,
    summary: 'Send nothing more; what waits is given up. The webhook stays in the list as ended.',
    access: webhookMakers,
    params: WebhookId,
    status: 200,
    response: Webhook,
    problems: ['NotFound'],
  },
  async ({ params, person }, { records }) => {
    await findOwn(params.id, person, records)
    await records.endWebhook(params.id, `ended by ${person.name}`)
    return findOwn(params.id, person, records)
  },
)
