/** The working-day arrangement of one year as an administrator enters it (Administrative License Law 82): strict, with its source. */
import { z } from 'zod'
import type { Bilingual } from '../procedure/filing-policy.ts'
import { sentences } from './texts/sentences.ts'
import { Sha256 } from './evidence.ts'

const Day = z.iso.date().describe('Asia/Shanghai')
const Range = z.tuple([Day, Day]).describe('First and last day, both included')

type Ranges = readonly (readonly [from: string, to: string])[]
interface Violation {
  readonly path: PropertyKey[]
  readonly says: Bilingual
}

const isWeekend = (date: string): boolean =>
  [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay())

const outsideYear = (year: number, date: string): boolean => !date.startsWith(`${year}-`)

/** Each range within its year, in order in itself, and after the one before it. */
function rangeViolations(year: number, daysOff: Ranges): Violation[] {
  return daysOff.flatMap(([from, to], index) => {
    const at = ['daysOff', index]
    const before = daysOff[index - 1]?.[1]
    return [
      ...[from, to].flatMap((date, end) =>
        outsideYear(year, date) ? [{ path: [...at, end], says: sentences.dayOfYear }] : [],
      ),
      ...(to < from ? [{ path: at, says: sentences.rangeOrder }] : []),
      ...(before !== undefined && from <= before
        ? [{ path: at, says: sentences.rangesApart }]
        : []),
    ]
  })
}

/** A make-up day turns a Saturday or Sunday into a working day; it cannot be a day off as well. */
function makeUpViolations(
  year: number,
  makeUpDays: readonly string[],
  daysOff: Ranges,
): Violation[] {
  return makeUpDays.flatMap((date, index) => {
    const path = ['makeUpDays', index]
    const before = makeUpDays[index - 1]
    return [
      ...(outsideYear(year, date) ? [{ path, says: sentences.dayOfYear }] : []),
      ...(isWeekend(date) ? [] : [{ path, says: sentences.makeUpWeekend }]),
      ...(daysOff.some(([from, to]) => from <= date && date <= to)
        ? [{ path, says: sentences.makeUpWorked }]
        : []),
      ...(before !== undefined && date <= before ? [{ path, says: sentences.makeUpOrder }] : []),
    ]
  })
}

/** What `procedure/working-days.ts` counts by, and where it was published. */
export const CalendarYear = z
  .strictObject({
    year: z.int().min(2000).max(2100),
    source: z.string().trim().min(1).max(500).describe('The notice that publishes it'),
    sourceUrl: z
      .url({ protocol: /^https?$/ })
      .max(500)
      .optional(),
    publishedOn: Day.optional(),
    sourceSha256: Sha256.optional().describe('SHA-256 of the published document'),
    daysOff: z.array(Range).min(1).max(60).describe('In order, apart from each other'),
    makeUpDays: z.array(Day).max(60).describe('Saturdays and Sundays that are worked, in order'),
  })
  .superRefine(({ year, daysOff, makeUpDays }, context) => {
    const found = [
      ...rangeViolations(year, daysOff),
      ...makeUpViolations(year, makeUpDays, daysOff),
    ]
    for (const { path, says } of found) context.addIssue({ code: 'custom', path, message: says.en })
  })
  .meta({ id: 'CalendarYear' })
export type CalendarYear = z.infer<typeof CalendarYear>
