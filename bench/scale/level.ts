/** One level: so many dossiers open in Temporal, so many rows in the projections; what acts and looks take and cost there. */
import type { Kysely } from 'kysely'
import { onStderr, showing } from '../../stack/progress.ts'
import type { Tables } from '../../storage/records/tables.ts'
import { type Costs, memoryOf, readCosts } from './costs.ts'
import { during, type Figures } from './lanes.ts'
import type { Open } from './opening.ts'
import type { Look } from './pages.ts'
import { diskMiB } from './sizes.ts'
import type { Topology } from './topology.ts'
import { atRest, each, type UnitCosts } from './unit-costs.ts'

export interface Level {
  readonly open: number
  readonly rows: number
}

export interface LevelResult extends Level {
  readonly acts: Readonly<Record<string, Figures>>
  readonly looks: Readonly<Record<string, Figures>>
  /** Of a second, of an act, of a look. */
  readonly costs: { readonly rest: UnitCosts; readonly act: UnitCosts; readonly look: UnitCosts }
  readonly memoryMiB: Readonly<Record<string, number>>
  readonly diskMiB: Readonly<Record<string, number>>
}

export interface Measuring {
  readonly topology: Topology
  readonly database: Kysely<Tables>
  readonly seconds: number
  /** Does one act on one of these dossiers. */
  actOn(dossiers: readonly Open[]): () => Promise<void>
  looksOf(dossiers: readonly Open[]): Promise<Record<string, Look>>
}

const warmUpSeconds = 3
/** So few stay in the memory of the workers. */
const few = 200

const figuresSaid = ({ perSecond, p50, p99 }: Figures) =>
  `${perSecond.toFixed(1)}/s, p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms`

async function said(what: string, load: () => Promise<Figures>): Promise<[string, Figures]> {
  const figures = await load()
  onStderr.say(`  ${what}: ${figuresSaid(figures)}`)
  return [what, figures]
}

async function actsOn(dossiers: readonly Open[], { actOn, seconds }: Measuring) {
  const any = actOn(dossiers)
  const some = actOn(dossiers.slice(-few))
  await during({ seconds: warmUpSeconds, atOnce: 8 }, any)
  const one = (what: string, atOnce: number, act: () => Promise<void>) =>
    said(what, () => during({ seconds, atOnce: Math.min(atOnce, dossiers.length) }, act))
  return Object.fromEntries([
    await one('1 at a time, on any dossier', 1, any),
    await one('8 at a time, on any dossier', 8, any),
    await one('32 at a time, on any dossier', 32, any),
    await one(`8 at a time, on ${Math.min(few, dossiers.length)} dossiers`, 8, some),
  ])
}

async function looksAt(dossiers: readonly Open[], { looksOf, seconds }: Measuring) {
  const results: [string, Figures][] = []
  for (const [what, look] of Object.entries(await looksOf(dossiers))) {
    let number = 0
    const load = { seconds: seconds / 2, atOnce: 4 }
    results.push(await said(what, () => during(load, () => look(number++))))
  }
  return Object.fromEntries(results)
}

const total = (figures: Readonly<Record<string, Figures>>): number =>
  Object.values(figures).reduce((sum, { times }) => sum + times, 0)

export async function measureLevel(
  level: Level,
  dossiers: readonly Open[],
  measuring: Measuring,
): Promise<LevelResult> {
  const { topology, database } = measuring
  const costs = (): Promise<Costs> => readCosts(topology.stack, database)
  return showing(`${level.open} open, ${level.rows} rows: measuring`, onStderr, async () => {
    const still = await costs()
    const before = await costs()
    const acts = await actsOn(dossiers, measuring)
    const between = await costs()
    const looks = await looksAt(dossiers, measuring)
    const after = await costs()
    const rest = atRest(still, before)
    return {
      ...level,
      ...{ acts, looks },
      costs: {
        rest,
        act: each({ from: before, until: between, times: total(acts) }, rest),
        look: each({ from: between, until: after, times: total(looks) }, rest),
      },
      memoryMiB: memoryOf(topology.stack),
      diskMiB: await diskMiB(database, topology.dataFolder),
    }
  })
}
