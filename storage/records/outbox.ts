/** Messages that an event gives rise to, kept with it in one transaction: none is lost, none is about nothing. */
import { sql, type Transaction } from 'kysely'
import type { RegisterChange } from '../../domain/register/change.ts'
import type { DossierProjection } from './project.ts'
import type { AcceptedEvent } from './projections.ts'
import type { Tables } from './tables.ts'

type Work = Transaction<Tables>

export type Facts = Readonly<Record<string, string>>

/** An e-mail to an address, or to a person who has said where they read messages. */
export interface EmailOrder {
  readonly kind: string
  readonly to: { readonly address: string } | { readonly sub: string }
  readonly facts: Facts
}

/** Who is told of an event. Webhooks of official roles always are. */
export interface Announcement {
  readonly emails: readonly EmailOrder[]
  /** Organisations whose webhooks are told too. */
  readonly organisations: readonly string[]
}

/** The rule by which events are announced; it knows the dossier as the events left it. */
export type Announce = (event: AcceptedEvent, dossier: DossierProjection) => Announcement

interface Rule {
  readonly projection: DossierProjection
  readonly announce: Announce
}

export async function enqueue(
  work: Work,
  events: readonly AcceptedEvent[],
  { projection, announce }: Rule,
): Promise<void> {
  const announced = events.map((event) => ({ event, ...announce(event, projection) }))
  const emails = announced.flatMap(({ event, emails: orders }) =>
    orders.map((order) => ({ ...order, ...order.to, ...placeOf(event) })),
  )
  const { organisation } = projection.state
  if (emails.length > 0) await enqueueEmails(work, emails, organisation)
  await enqueueWebhooks(
    work,
    announced.map(({ event, organisations }) => ({
      ...placeOf(event),
      act: event.act,
      organisations,
      facts: { act: event.act, stage: event.stage, at: event.at },
    })),
  )
}

const placeOf = ({ dossier, event }: AcceptedEvent) => ({ dossier, event })

/** Every target is known before its first message is due. */
const targets = sql`insert into outbox_targets (target)
  select distinct target from made order by target on conflict do nothing`

/** People without an address get nothing. An e-mail to the applicant belongs to their organisation. */
async function enqueueEmails(work: Work, orders: readonly object[], organisation: string) {
  await sql`with made as (
    insert into outbox (channel, target, organisation, dossier, event, kind, facts)
    select 'email', coalesce(o.address, c.email),
      case when o.address is null then null else ${organisation} end, o.dossier, o.event, o.kind, o.facts
    from jsonb_to_recordset(${JSON.stringify(orders)}::jsonb) as
      o (address text, sub text, dossier uuid, event integer, kind text, facts jsonb)
    left join contacts c on c.sub = o.sub
    where coalesce(o.address, c.email) is not null
    on conflict (dossier, event, kind, target) do nothing returning target)
    ${targets}`.execute(work)
}

/** Whoever asked to be told of the register is told of each change, with it in one transaction. */
export async function announceChange(
  work: Work,
  { sequence, entry, kind, at, event }: Omit<RegisterChange, 'after'>,
): Promise<void> {
  const facts = { sequence: String(sequence), kind, at }
  await sql`with made as (
    insert into outbox (channel, target, webhook, organisation, role, dossier, event, kind, facts)
    select 'webhook', w.id::text, w.id, w.organisation, w.role, ${entry}::uuid, ${event}::integer,
      'register-change', ${JSON.stringify(facts)}::jsonb
    from webhooks w
    where w.topic = 'register' and w.ended_at is null
      and (w.acts is null or w.acts @> to_jsonb(${kind}::text))
    on conflict (dossier, event, kind, target) do nothing returning target)
    ${targets}`.execute(work)
}

async function enqueueWebhooks(work: Work, events: readonly object[]) {
  await sql`with made as (
    insert into outbox (channel, target, webhook, organisation, role, dossier, event, kind, facts)
    select 'webhook', w.id::text, w.id, w.organisation, w.role, e.dossier, e.event, 'event', e.facts
    from jsonb_to_recordset(${JSON.stringify(events)}::jsonb) as
      e (dossier uuid, event integer, act text, organisations jsonb, facts jsonb)
    join webhooks w on (w.role is not null or e.organisations @> to_jsonb(w.organisation))
      and (w.acts is null or w.acts @> to_jsonb(e.act))
    where w.ended_at is null and w.topic = 'dossiers'
    on conflict (dossier, event, kind, target) do nothing returning target)
    ${targets}`.execute(work)
}
