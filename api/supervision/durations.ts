/** How long decided dossiers spent in each stage, in working days. */
import { z } from 'zod'
import { median } from '../../procedure/median.ts'
import { type Calendar, dateInShanghai, workingDaysUsed } from '../../procedure/working-days.ts'
import type { StageEntry } from '../../storage/records/supervision-figures.ts'

const Days = z.number().nonnegative().describe('Working days, times not counted included')

export const Durations = z
  .object({
    year: z.int(),
    decided: z.int().nonnegative().describe('Dossiers decided in the year'),
    medianWorkingDays: Days.optional().describe(
      'From acceptance to decision, as the days passed: times not counted (ALL 45) are in it',
    ),
    stages: z.array(
      z.object({ stage: z.string(), dossiers: z.int().positive(), medianWorkingDays: Days }),
    ),
  })
  .meta({ id: 'Durations' })
export type Durations = z.infer<typeof Durations>

/** Accepted: with the technical checks the examination begins. */
const accepted = 'technical-checks'
const decided = 'delivery'

/** The way of each dossier through its stages. */
function pathsOf(entries: readonly StageEntry[]): StageEntry[][] {
  const paths = new Map<string, StageEntry[]>()
  for (const entry of entries)
    paths.set(entry.dossier, [...(paths.get(entry.dossier) ?? []), entry])
  return [...paths.values()]
}

/** Entries of each dossier come in their order. */
export function durationsOf(
  year: number,
  entries: readonly StageEntry[],
  calendar: Calendar,
): Durations {
  const days = (from: StageEntry, to: StageEntry) =>
    workingDaysUsed(from.at, dateInShanghai(to.at), calendar)
  const spent = new Map<string, number[]>()
  const totals: number[] = []
  const dossiers = pathsOf(entries)
  for (const path of dossiers) {
    const own = new Map<string, number>()
    for (const [index, entry] of path.entries()) {
      const next = path[index + 1]
      if (next) own.set(entry.stage, (own.get(entry.stage) ?? 0) + days(entry, next))
    }
    for (const [stage, used] of own) spent.set(stage, [...(spent.get(stage) ?? []), used])
    const begun = path.find(({ stage }) => stage === accepted)
    const ended = path.findLast(({ stage }) => stage === decided)
    if (begun && ended) totals.push(days(begun, ended))
  }
  const total = median(totals)
  return {
    year,
    decided: dossiers.length,
    ...(total !== undefined && { medianWorkingDays: total }),
    stages: [...spent].map(([stage, used]) => ({
      stage,
      dossiers: used.length,
      medianWorkingDays: median(used) ?? 0,
    })),
  }
}
