/** The feed of accepted events, the outbox of messages with its delivery log, and the webhooks that they go to. */
import { type Kysely, sql } from 'kysely'

const statements = [
  sql`create table feed_eras (era integer primary key)`,
  sql`create table feed (
    era integer not null, xid xid8 not null default pg_current_xact_id(),
    sequence bigint generated always as identity, dossier uuid not null, position integer not null,
    primary key (era, xid, sequence), unique (dossier, position))`,
  // Events of before are the beginning of the feed, case by case.
  sql`insert into feed_eras values (1)`,
  sql`insert into feed (era, dossier, position)
    select 1, dossier, position from ledger where event is not null order by dossier, position`,
  sql`create index dossiers_by_agent on dossiers ((state->'agency'->>'organisation'))`,
  sql`create table webhooks (
    id uuid primary key, sequence bigint generated always as identity,
    organisation text, role text, url text not null, acts jsonb,
    secret text not null, previous_secret text, previous_until timestamptz,
    fingerprint text not null, rotation_key text, created_by jsonb not null,
    created_at timestamptz not null default now(), ended_at timestamptz, ended_because text,
    check ((organisation is null) <> (role is null)))`,
  sql`create index webhooks_of_organisation on webhooks (organisation) where ended_at is null`,
  sql`create index webhooks_of_role on webhooks (role) where ended_at is null`,
  sql`create table contacts (
    sub text primary key, email text not null, updated_at timestamptz not null default now())`,
  sql`create table outbox (
    id uuid primary key default gen_random_uuid(), sequence bigint generated always as identity,
    channel text not null, target text not null, webhook uuid, organisation text, role text,
    dossier uuid not null, event integer not null, kind text not null, facts jsonb not null,
    state text not null default 'pending', attempts integer not null default 0,
    next_attempt_at timestamptz not null default now(), created_at timestamptz not null default now(),
    retried_at timestamptz, last_error text, unique (dossier, event, kind, target))`,
  sql`create index due_messages on outbox (target, next_attempt_at) where state = 'pending'`,
  sql`create index messages_by_state on outbox (state, sequence)`,
  sql`create index messages_of_organisation on outbox (organisation, sequence)`,
  sql`create table outbox_targets (
    target text primary key, failures integer not null default 0,
    not_before timestamptz not null default now(), leased_until timestamptz not null default '-infinity')`,
  sql`create table deliveries (
    message uuid not null references outbox, attempt integer not null, at timestamptz not null,
    outcome text not null, code integer, detail text not null, duration_ms integer not null,
    primary key (message, attempt))`,
]

export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(database)
}
