/** Calendars: proposals and what was decided on them, append-only, because due dates rest on them. */
import { type Kysely, sql } from 'kysely'

const statements = [
  sql`create table calendar_proposals (
    id uuid primary key, year integer not null, version integer not null, arrangement jsonb not null,
    by_sub text not null, by_name text not null, at text not null, unique (year, version))`,
  // One decision a proposal, by whichever of two administrators comes first.
  sql`create table calendar_decisions (
    proposal uuid primary key references calendar_proposals, outcome text not null
      check (outcome in ('confirmed', 'refused', 'withdrawn')),
    by_sub text not null, by_name text not null, at text not null, reason text)`,
  ...['calendar_proposals', 'calendar_decisions'].flatMap((table) => [
    sql`create trigger ${sql.raw(`${table}_are_append_only`)} before update or delete
      on ${sql.table(table)} for each row execute function refuse_change()`,
    sql`create trigger ${sql.raw(`${table}_are_not_truncated`)} before truncate
      on ${sql.table(table)} for each statement execute function refuse_change()`,
  ]),
  // Two people, whatever a program around the service does.
  sql`create function refuse_one_person() returns trigger language plpgsql as $$ begin
    if new.outcome = 'confirmed' and new.by_sub =
      (select by_sub from calendar_proposals where id = new.proposal)
    then raise exception 'a calendar is confirmed by another person than its proposer'; end if;
    return new; end $$`,
  sql`create trigger calendars_take_two_people before insert on calendar_decisions
    for each row execute function refuse_one_person()`,
]

export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(database)
}
