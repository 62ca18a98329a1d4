/** Indexes for what trigrams do not find: texts of one or two signs, as Chinese names are searched by; and for filtered pages. */
import { type Kysely, sql } from 'kysely'

const statements = [
  // Pairs of signs, and single ones from U+2E80 on: `text.ts` asks for the same.
  sql`create function search_grams(content text) returns text[] language sql immutable strict parallel safe
    cost 2000 as $$
    select coalesce(array_agg(distinct gram), '{}') from (
      select substr(content, place, length) as gram
      from generate_series(1, char_length(content)) as place, (values (1), (2)) as sizes (length)
      where length = 2 or ascii(substr(content, place, 1)) > 11903) as all_grams $$`,
  sql`create index cases_by_grams on cases using gin (search_grams(search))`,
  sql`create index register_entries_by_grams on register_entries using gin (search_grams(search))`,
  sql`create index open_tasks_of_stage on tasks (stage, role, (coalesce(due, '9999')), id)
    where state = 'open'`,
  sql`create index open_tasks_of_kind on tasks (kind, role, (coalesce(due, '9999')), id)
    where state = 'open'`,
  sql`drop index register_entries_in_order`,
  sql`create index register_entries_in_order on register_entries (provider, (id::text))`,
  sql`create index register_entries_of_country on register_entries (country, status, provider, (id::text))`,
  sql`create index register_entries_of_status on register_entries (status, provider, (id::text))`,
]

export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(database)
}
