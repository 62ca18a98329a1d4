/** The supervision board as the interface answers it. */
import { z } from 'zod'
import type { BoardRow, BoardTotals } from '../../storage/records/supervision.ts'
import { pageOf } from '../paging.ts'

const Count = z.int().nonnegative()
const Day = z.iso.date().describe('Asia/Shanghai')

const Counts = z
  .object({
    dutiesDue: Count.describe('Owed and due within the days asked for'),
    dutiesOverdue: Count,
    reportsWaiting: Count.describe('Reported by the CA, to be looked at by the authority'),
    changesOpen: Count,
    incidentsOpen: Count,
    findingsOpen: z.object({ minor: Count, major: Count, severe: Count }),
    inspectionsOpen: Count,
    inspectionsOverdue: Count.describe('Without a record after its last day'),
    complaintsOpen: Count,
    complaintsOverdue: Count,
    penaltiesOpen: Count,
    exitsOpen: Count,
    endingsOpen: Count.describe('Proceedings to end a recognition'),
    expiring: Count.describe('Recognitions that end within the days asked for'),
    probes: z
      .object({
        asked: Count,
        answered: Count,
        availability: z.number().min(0).max(1).optional().describe('Absent: nothing was asked'),
        servicesFailing: Count.describe('Services whose last probe was not answered'),
      })
      .describe('Of the status services, within the last thirty days'),
  })
  .meta({ id: 'BoardCounts' })

const Province = z.string().optional().describe('Absent: national')

const BoardItem = Counts.extend({
  recognition: z.uuid(),
  number: z.string(),
  organisation: z.string(),
  name: z.record(z.string(), z.string()),
  province: Province,
  attention: Count.describe(
    'What the order rests on: 5 for each overdue duty and severe finding; 3 for each incident, overdue complaint or inspection and failing service; 2 for each major finding; 1 for whatever else is due or waits',
  ),
  nextDue: Day.optional(),
  expires: Day.optional(),
  lastProbe: z.iso.datetime().optional(),
}).meta({ id: 'BoardItem' })

const Totals = Counts.extend({ recognitions: Count }).meta({ id: 'BoardTotals' })

export const Board = pageOf(BoardItem)
  .extend({
    on: Day,
    totals: Totals,
    provinces: z.array(Totals.extend({ province: Province })),
  })
  .meta({ id: 'SupervisionBoard' })
type Counts = z.infer<typeof Counts>

/** Of the times that it was asked; undefined where it was not. */
export const shareOf = (answered: number, asked: number) =>
  asked === 0 ? {} : { availability: Math.round((answered / asked) * 10_000) / 10_000 }

function countsOf(row: Omit<BoardTotals, 'province' | 'recognitions'>): Counts {
  const { findingsMinor: minor, findingsMajor: major, findingsSevere: severe } = row
  const { probesAsked: asked, probesAnswered: answered, servicesFailing } = row
  const { dutiesDue, dutiesOverdue, reportsWaiting, changesOpen, incidentsOpen } = row
  const { inspectionsOpen, inspectionsOverdue, complaintsOpen, complaintsOverdue } = row
  const { penaltiesOpen, exitsOpen, endingsOpen, expiring } = row
  return {
    ...{ dutiesDue, dutiesOverdue, reportsWaiting, changesOpen, incidentsOpen },
    ...{ inspectionsOpen, inspectionsOverdue, complaintsOpen, complaintsOverdue },
    ...{ penaltiesOpen, exitsOpen, endingsOpen, expiring },
    findingsOpen: { minor, major, severe },
    probes: { asked, answered, ...shareOf(answered, asked), servicesFailing },
  }
}

const defined = <T extends object>(values: T) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as {
    [K in keyof T]?: NonNullable<T[K]>
  }

export function itemOf(row: BoardRow) {
  const { recognition, number, organisation, name, attention } = row
  const { province, nextDue, expires, lastProbe } = row
  return {
    ...countsOf(row),
    ...{ recognition, number, organisation, name: { ...name }, attention },
    ...defined({ province, nextDue, expires, lastProbe }),
  }
}

/** What all rows have together; with no row, nothing of anything. */
export function totalsOf(rows: readonly BoardTotals[]) {
  const zero = { ...emptyTotals, province: null }
  const sum = (key: keyof BoardTotals) =>
    rows.reduce((total, row) => total + Number(row[key] ?? 0), 0)
  const total = Object.fromEntries(
    Object.keys(emptyTotals).map((key) => [key, sum(key as keyof BoardTotals)]),
  )
  return totalOf({ ...zero, ...total })
}

export const totalOf = ({ province, recognitions, ...row }: BoardTotals) => ({
  ...countsOf(row),
  recognitions,
  ...defined({ province }),
})

const emptyTotals = {
  ...{ dutiesDue: 0, dutiesOverdue: 0, reportsWaiting: 0, changesOpen: 0, incidentsOpen: 0 },
  ...{ findingsMinor: 0, findingsMajor: 0, findingsSevere: 0, inspectionsOpen: 0 },
  ...{ inspectionsOverdue: 0, complaintsOpen: 0, complaintsOverdue: 0, penaltiesOpen: 0 },
  ...{ exitsOpen: 0, endingsOpen: 0, expiring: 0, probesAsked: 0, probesAnswered: 0 },
  ...{ servicesFailing: 0, recognitions: 0 },
} as const satisfies Omit<BoardTotals, 'province'>
