/** The figures as tables. */
import type { Load } from '../bare/workflow.ts'
import type { ColdResult } from './cold.ts'
import type { Figures } from './lanes.ts'
import type { LevelResult } from './level.ts'
import type { DossierSize } from './sizes.ts'
import type { UnitCosts } from './unit-costs.ts'

/** What it took to open so many. */
export interface OpeningCost {
  readonly dossiers: number
  readonly seconds: number
  /** For each dossier. */
  readonly costs: UnitCosts
}

export interface ScaleResult {
  readonly load: Load
  readonly sizes: readonly DossierSize[]
  readonly openings: readonly OpeningCost[]
  readonly levels: readonly LevelResult[]
  readonly cold: ColdResult
}

const round = (value: number) => Number(value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0))
const rounded = (figures: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, round(value)]))

const prefixed = (prefix: string, figures: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(figures).map(([name, value]) => [`${prefix} ${name}`, value]))

const rowOf = (what: string, figures: Figures) => ({
  what,
  'per second': round(figures.perSecond),
  ...{ 'p50 ms': round(figures.p50), 'p99 ms': round(figures.p99) },
  'slowest ms': round(figures.slowest),
  failed: Object.entries(figures.failed)
    .map(([answer, times]) => `${times} × ${answer}`)
    .join(', '),
})

const costRow = (what: string, { processorMs, commits, walBytes }: UnitCosts) => ({
  what,
  ...rounded(processorMs),
  ...rounded(prefixed('commits', commits)),
  'WAL KiB': round(walBytes / 1024),
})

const levelName = ({ open, rows }: LevelResult) => `${open} open, ${rows} rows`

export function print({ load, sizes, openings, levels, cold }: ScaleResult): void {
  console.log(
    `A dossier to its decision: ${load.updates} updates, ${load.activities} activities, ${load.timers} timers`,
  )
  console.table(sizes)
  console.log('Opened: dossiers, seconds, and for each milliseconds of processor time')
  console.table(
    openings.map(({ dossiers, seconds, costs }) => ({
      ...{ dossiers, seconds: round(seconds), 'per second': round(dossiers / seconds) },
      ...costRow('opening', costs),
    })),
  )
  for (const kind of ['acts', 'looks'] as const)
    console.table(
      levels.flatMap((level) =>
        Object.entries(level[kind]).map(([what, figures]) => ({
          ...{ open: level.open, rows: level.rows },
          ...rowOf(what, figures),
        })),
      ),
    )
  console.log('What it costs beyond rest: milliseconds of processor time, commits, WAL')
  console.table(
    levels.flatMap((level) => [
      costRow(`${levelName(level)}: a second at rest`, level.costs.rest),
      costRow(`${levelName(level)}: an act`, level.costs.act),
      costRow(`${levelName(level)}: a look`, level.costs.look),
    ]),
  )
  console.log('Acts on dossiers that no worker has in memory')
  const what = `${cold.acts.atOnce} at a time`
  console.table([{ ...rowOf(what, cold.acts), ...costRow(what, cold.costs) }])
  console.log('MiB of memory, and on disk')
  console.table(
    levels.map((level) => ({
      ...{ open: level.open, rows: level.rows },
      ...rounded(level.memoryMiB),
      ...rounded(prefixed('disk', level.diskMiB)),
    })),
  )
}
