/** The leaves of the transparency log: append-only like the ledger, numbered from 0 without a gap by the database itself. */
import { type Kysely, sql } from 'kysely'

const statements = [
  sql`create table log_leaves (
    index integer primary key check (index >= 0),
    -- What the length prefix of an entry bundle can say.
    leaf bytea not null check (octet_length(leaf) between 1 and 65535),
    -- RFC 6962 §2.1: SHA-256(0x00 || leaf)
    leaf_hash bytea not null generated always as (sha256('\\x00'::bytea || leaf)) stored,
    at text not null, subject text not null unique)`,
  sql`create trigger log_leaves_are_append_only before update or delete on log_leaves
    for each row execute function refuse_change()`,
  sql`create trigger log_leaves_are_not_truncated before truncate on log_leaves
    for each statement execute function refuse_change()`,
  sql`create function refuse_gap() returns trigger language plpgsql as $$ begin
    if new.index <> (select coalesce(max(index) + 1, 0) from log_leaves)
    then raise exception 'a leaf follows the one before it, without a gap'; end if;
    return new; end $$`,
  sql`create trigger log_leaves_have_no_gap before insert on log_leaves
    for each row execute function refuse_gap()`,
]

export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(database)
}
