/** Reads the figures of supervision: which days and instants each is about. */
import { dateInShanghai, daysAfter } from '../../procedure/working-days.ts'
import type { Records } from '../../storage/records/records.ts'
import { boundsOf } from '../complaints/statistics.ts'
import { type Board, itemOf, totalOf, totalsOf } from './board.ts'
import { type Compliance, definitions, figuresOf } from './compliance.ts'
import { durationsOf } from './durations.ts'

type Sources = Pick<Records, 'supervision' | 'calendars'>
interface Paging {
  readonly after?: string | undefined
  readonly limit: number
}

const dayMs = 86_400_000
const daysAgo = (days: number) => new Date(Date.now() - days * dayMs).toISOString()
const today = () => dateInShanghai(new Date().toISOString())

export interface BoardAsked extends Paging {
  readonly days: number
  readonly province: string | undefined
  readonly recognition: string | undefined
}

export async function readBoard(
  { days, province, recognition, ...paging }: BoardAsked,
  { supervision }: Sources,
): Promise<ReturnType<typeof Board.parse>> {
  const on = today()
  const asked = {
    ...{ province, recognition, today: on, until: daysAfter(on, days) },
    probedFrom: daysAgo(30),
  }
  const [{ items, next }, totals] = await Promise.all([
    supervision.board({ ...asked, ...paging }),
    supervision.boardTotals(asked),
  ])
  return {
    on,
    totals: totalsOf(totals),
    provinces: totals.map(totalOf),
    items: items.map(itemOf),
    next,
  }
}

export async function readDurations(year: number, { supervision, calendars }: Sources) {
  const entries = await supervision.stagesOfDecided(boundsOf(year))
  return durationsOf(year, entries, await calendars.loaded())
}

export const thisYear = () => Number(today().slice(0, 4))

export async function readCompliance(paging: Paging, sources: Sources): Promise<Compliance> {
  const { supervision } = sources
  const on = today()
  const asked = { today: on, probedFrom: daysAgo(365) }
  const [{ items, next }, { recognitions, ...totals }, durations] = await Promise.all([
    supervision.compliance({ ...asked, ...paging }),
    supervision.complianceTotals(asked),
    readDurations(thisYear(), sources),
  ])
  const { decided, medianWorkingDays } = durations
  return {
    on,
    totals: {
      ...figuresOf(totals),
      ...{ recognitions, decided },
      ...(medianWorkingDays !== undefined && { medianWorkingDays }),
    },
    definitions,
    items: items.map(({ recognition, number, name, ...row }) => ({
      ...{ recognition, number, name: { ...name } },
      ...figuresOf(row),
    })),
    next,
  }
}
