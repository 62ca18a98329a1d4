/** What a campaign is staged on: the topology of production with a line before each part and a disk under each that keeps data. */
import { chmodSync, copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type ProductionLike, startProductionLike } from '../../../stack/production-like/start.ts'
import type { Targets } from './deck.ts'
import { type Disk, hasOwnMounts, mountDisk } from './disk.ts'
import { createNetwork, type Network } from './network.ts'

const keepers = ['postgres', 'store'] as const

export interface Stage {
  readonly stack: ProductionLike
  readonly network: Network
  /** Empty where none can be had. */
  readonly disks: Readonly<Record<string, Disk>>
  readonly targets: Targets
  /** Copies what every part has printed to a folder of its own, and answers it. */
  keepLogs(): string
  stop(): Promise<void>
}

function copyLogs({ parts }: ProductionLike): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'faults-logs-'))
  for (const { name, log } of Object.values(parts))
    if (existsSync(log)) copyFileSync(log, path.join(folder, `${name}.log`))
  return folder
}

export async function setStage(): Promise<Stage> {
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'faults-'))
  // PostgreSQL runs as a user of its own.
  chmodSync(dataFolder, 0o755)
  const disks: Record<string, Disk> = {}
  if (hasOwnMounts())
    for (const name of keepers) disks[name] = mountDisk(path.join(dataFolder, name))
  const network = createNetwork()
  const clear = async () => {
    await network.stop()
    for (const disk of Object.values(disks)) disk.unmount()
    rmSync(dataFolder, { recursive: true, force: true })
  }
  const stack = await startProductionLike({ dataFolder, through: network.through }).catch(
    async (error: unknown) => {
      await clear()
      throw error
    },
  )
  const parts = Object.keys(stack.parts).sort()
  const lines = network.names()
  return {
    stack,
    network,
    disks,
    targets: {
      ...{ kill: parts, pause: parts, fill: Object.keys(disks) },
      ...{ drop: lines, delay: lines, reset: lines },
    },
    keepLogs: () => copyLogs(stack),
    async stop() {
      await stack.stop()
      await clear()
    },
  }
}
