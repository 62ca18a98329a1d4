/** Numbers of notices and decisions (文号): in each series and year from 1 on, without a gap, each bound to its subject. */
import { sql } from 'kysely'
import { noticeNumber } from '../../procedure/notices.ts'
import type { NoticeKind } from '../../procedure/notices.ts'
import { decodeCursor, page, type Page } from './cursor.ts'
import type { Database } from './tables.ts'

export interface NumberRequest {
  readonly series: NoticeKind
  /** Year of issue in Asia/Shanghai. */
  readonly year: number
  /** What is numbered: the id of a notice. It has one number, however often it is asked for. */
  readonly subject: string
}

export interface AllocatedNumber {
  readonly number: number
  /** As it is written: 工信证认受〔2026〕7号. */
  readonly text: string
}

/** Allocates the next number of a series, or answers the one that the subject has. */
export async function allocateNumber(
  database: Database,
  { series, year, subject }: NumberRequest,
): Promise<AllocatedNumber> {
  return database.transaction().execute(async (work) => {
    // Only this series of this year waits; the number and its subject are written together or not at all.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`${series}:${year}`}, 1))`.execute(
      work,
    )
    const known = await work
      .selectFrom('numbers')
      .select(['series', 'year', 'number'])
      .where('subject', '=', subject)
      .executeTakeFirst()
    if (known) return asText(known.series as NoticeKind, known.year, known.number)
    const { rows } = await sql<{ number: number }>`
      insert into numbers (series, year, number, subject, at)
      select ${series}, ${year}::integer, coalesce(max(number), 0) + 1, ${subject}, ${new Date().toISOString()}
      from numbers where series = ${series} and year = ${year}::integer
      returning number`.execute(work)
    const [row] = rows
    if (!row) throw new Error('expected a number, got none')
    return asText(series, year, row.number)
  })
}

const asText = (series: NoticeKind, year: number, number: number): AllocatedNumber => ({
  number,
  text: noticeNumber(series, year, number),
})

export interface NumberQuery {
  readonly series: NoticeKind
  readonly year: number
  readonly after?: string | undefined
  readonly limit: number
}

export interface RegisteredNumber extends AllocatedNumber {
  /** The notice that has it. */
  readonly subject: string
  readonly at: string
}

/** The register of a series and year, in the order of its numbers. */
export async function listNumbers(
  database: Database,
  { series, year, after, limit }: NumberQuery,
): Promise<Page<RegisteredNumber>> {
  const last = Number((after && decodeCursor(after, 2)?.[0]) || 0)
  const rows = await database
    .selectFrom('numbers')
    .select(['number', 'subject', 'at'])
    .where('series', '=', series)
    .where('year', '=', year)
    // As a float: whatever number a cursor holds can be compared.
    .where(sql<boolean>`number > ${Number.isNaN(last) ? 0 : last}::float8`)
    .orderBy('number')
    .limit(limit + 1)
    .execute()
  const { rows: kept, next } = page(rows, limit, ({ number, subject }) => [String(number), subject])
  const items = kept.map((row) => ({ ...row, text: noticeNumber(series, year, row.number) }))
  return { items, next }
}

export interface NumberGap {
  readonly series: string
  readonly year: number
  /** How many numbers there are, and the highest: equal where there is no gap. */
  readonly count: number
  readonly highest: number
}

/** Series in which a number is missing; none ever should be. */
export async function findGaps(database: Database): Promise<NumberGap[]> {
  const { rows } = await sql<NumberGap>`
    select series, year, count(*)::integer as count, max(number) as highest
    from numbers group by series, year having count(*) <> max(number) or min(number) <> 1
    order by series, year`.execute(database)
  return rows
}
