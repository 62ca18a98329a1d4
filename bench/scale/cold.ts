/**
 * Acts on dossiers that no worker has in its memory, as most are where many more stand open than workers keep: the workers
 * are started anew, then each dossier gets one act, for which its history is replayed.
 */
import type { Kysely } from 'kysely'
import { onStderr, showing } from '../../stack/progress.ts'
import type { Tables } from '../../storage/records/tables.ts'
import { readCosts } from './costs.ts'
import { during, type Figures } from './lanes.ts'
import type { Open } from './opening.ts'
import type { Topology } from './topology.ts'
import { atRest, each, type UnitCosts } from './unit-costs.ts'

export interface ColdResult {
  readonly acts: Figures
  /** Of an act. */
  readonly costs: UnitCosts
}

interface Cold {
  readonly topology: Topology
  readonly database: Kysely<Tables>
  readonly seconds: number
  readonly act: (dossier: Open) => Promise<void>
}

const atOnce = 8

export async function measureCold(dossiers: readonly Open[], cold: Cold): Promise<ColdResult> {
  const { topology, database, seconds, act } = cold
  const { stack } = topology
  return showing('acts after the workers were started anew', onStderr, async () => {
    for (const name of ['worker-1', 'worker-2']) await stack.parts[name]?.start()
    const left = [...dossiers]
    const next = async () => {
      const dossier = left.pop()
      if (!dossier) throw new RangeError('expected a dossier without an act')
      await act(dossier)
    }
    // The first ones also wait until the workers ask for work.
    await during({ seconds: Math.min(seconds, left.length / 40), atOnce }, next)
    const still = await readCosts(stack, database)
    const before = await readCosts(stack, database)
    const acts = await during({ seconds, atOnce }, next)
    const after = await readCosts(stack, database)
    const rest = atRest(still, before)
    return { acts, costs: each({ from: before, until: after, times: acts.times }, rest) }
  })
}
