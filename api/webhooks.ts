/** Whose webhooks a person deals with, and making one. */
import type { Person } from '../domain/person.ts'
import type { Topic, Webhook } from '../domain/webhook.ts'
import { readsEveryDossier, type Role } from '../procedure/roles.ts'
import { refuse } from '../procedure/failures.ts'
import type { Records } from '../storage/records/records.ts'
import type { NewWebhook } from '../storage/records/webhook-secrets.ts'
import type { WebhookOwner } from '../storage/records/webhooks.ts'
import { fingerprintOf, uuidOf } from './idempotency.ts'
import type { Parts } from './parts.ts'
import { Problem } from './problem.ts'
import { isOfficial } from './views.ts'

/** Who may have webhooks: those who see all dossiers of somebody. */
export const webhookMakers: readonly Role[] = ['applicant', ...readsEveryDossier]

/** Webhooks that an owner may have at once. */
const mostWebhooks = 20

const officialRoles = (person: Person) =>
  person.roles.filter((role) => readsEveryDossier.includes(role))

/** Officials deal with those of their roles, applicants with their organisation's. */
export const ownerOf = (person: Person): WebhookOwner =>
  isOfficial(person) ? { roles: officialRoles(person) } : { organisation: person.organisation }

export async function findOwn(
  id: string,
  person: Person,
  records: Pick<Records, 'findWebhook'>,
): Promise<Webhook> {
  const webhook = await records.findWebhook(id, ownerOf(person))
  if (!webhook) throw new Problem('NotFound', 'expected a webhook of yours')
  return webhook
}

interface Asked {
  readonly topic: Topic
  readonly url: string
  readonly acts?: string[] | undefined
  readonly role?: Role | undefined
}

/** The one owner of a new webhook: a role that its maker holds, or the maker's organisation. */
function newOwner(person: Person, role: Role | undefined): NewWebhook['owner'] {
  if (role !== undefined) {
    if (officialRoles(person).includes(role)) return { role }
    throw new Problem('NotEntitled', `expected an official role that you hold, got ${role}`, {
      roles: officialRoles(person),
    })
  }
  if (person.roles.includes('applicant') && person.organisation !== '')
    return { organisation: person.organisation }
  throw new Problem('NotEntitled', 'expected one of your official roles', {
    roles: officialRoles(person),
  })
}

function assertReachable(url: string, receivers: Parts['receivers']): void {
  const refused = receivers.refusal(url)
  if (!refused) return
  const detail = { en: refused.message, 'zh-CN': '该地址不可用于接收通知' }
  throw new Problem('Invalid', refused.message, {}, [{ pointer: '/url', detail }])
}

/** Makes a webhook for the caller; the same key makes the same one. */
export async function makeWebhook(
  { person, key }: { person: Person; key: string },
  asked: Asked,
  { records, receivers }: Pick<Parts, 'records' | 'receivers'>,
) {
  const owner = newOwner(person, asked.role)
  assertReachable(asked.url, receivers)
  const id = uuidOf('webhook', person.organisation, person.sub, key)
  const counted = 'role' in owner ? { roles: [owner.role] } : owner
  const isNew = (await records.findWebhook(id, counted)) === undefined
  if (isNew && (await records.countWebhooks(counted)) >= mostWebhooks)
    throw new Problem('TooManyWebhooks', `expected at most ${mostWebhooks} webhooks`, {
      limit: mostWebhooks,
    })
  const { sub, name } = person
  const fingerprint = fingerprintOf('webhook', asked)
  const made = await records.createWebhook({
    ...{ id, owner, fingerprint, by: { sub, name } },
    ...{ topic: asked.topic, url: asked.url, acts: asked.acts },
  })
  if (made.fingerprint !== fingerprint)
    throw Problem.of(
      refuse('IdempotencyKeyReused', 'expected the request first sent under this key'),
    )
  return made
}
