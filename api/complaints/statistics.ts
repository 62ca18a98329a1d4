/** Statistics of complaints for the public: counts by quarter, never a case. */
import { z } from 'zod'
import { complaintOutcomes } from '../../domain/complaint/state.ts'
import { median } from '../../procedure/median.ts'
import {
  type Calendar,
  dateInShanghai,
  endOfDay,
  workingDaysUsed,
} from '../../procedure/working-days.ts'
import type { CountedComplaint } from '../../storage/records/complaints.ts'

const Count = z.int().nonnegative()
const outcomes = Object.fromEntries(complaintOutcomes.map((outcome) => [outcome, Count]))

export const ComplaintStatistics = z
  .object({
    year: z.int(),
    quarters: z.array(
      z.object({
        quarter: z.int().min(1).max(4).describe('In which they came in, Asia/Shanghai'),
        received: Count,
        open: Count,
        outcomes: z.object(outcomes),
        acceptedLate: Count.describe('Accepted only because the period was over'),
        answeredOnTime: Count,
        answeredLate: Count.describe('Answered after the period, or still waiting after it'),
        medianWorkingDays: z
          .number()
          .optional()
          .describe('From receipt to end, of those that ended'),
      }),
    ),
  })
  .meta({ id: 'ComplaintStatistics' })
export type ComplaintStatistics = z.infer<typeof ComplaintStatistics>

/** The instants at which a year begins and ends in Asia/Shanghai. */
export const boundsOf = (year: number) => ({
  from: endOfDay(`${year - 1}-12-31`),
  before: endOfDay(`${year}-12-31`),
})

const quarterOf = ({ openedAt }: CountedComplaint): number =>
  Math.ceil(Number(dateInShanghai(openedAt).slice(5, 7)) / 3)

const isAnswered = ({ outcome }: CountedComplaint) =>
  outcome !== undefined && outcome !== 'refused' && outcome !== 'transferred'

export function statisticsOf(
  year: number,
  complaints: readonly CountedComplaint[],
  calendar: Calendar,
): ComplaintStatistics {
  const quarters = [1, 2, 3, 4].map((quarter) => {
    const received = complaints.filter((complaint) => quarterOf(complaint) === quarter)
    const count = (holds: (complaint: CountedComplaint) => boolean) => received.filter(holds).length
    const days = received.flatMap(({ openedAt, closedAt }) =>
      closedAt ? [workingDaysUsed(openedAt, dateInShanghai(closedAt), calendar)] : [],
    )
    const medianWorkingDays = median(days)
    return {
      quarter,
      received: received.length,
      open: count(({ closedAt }) => closedAt === undefined),
      outcomes: Object.fromEntries(
        complaintOutcomes.map((each) => [each, count(({ outcome }) => outcome === each)]),
      ),
      acceptedLate: count(({ late }) => late.includes('complaint-acceptance')),
      answeredOnTime: count((each) => isAnswered(each) && !each.late.includes('complaint-answer')),
      answeredLate: count(({ late }) => late.includes('complaint-answer')),
      ...(medianWorkingDays !== undefined && { medianWorkingDays }),
    }
  })
  return { year, quarters }
}
