/**
 * Disks that can be full: a small file system in memory for each part that keeps data, mounted in a mount namespace of
 * this process (`unshare`), which goes with it. It takes Linux and root; elsewhere no disk is filled, and that is said.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, statfsSync } from 'node:fs'

const megabytes = 4_096
/** Says that this process has mounts of its own. */
const mark = 'FAULTS_OWN_MOUNTS'
const apart = ['--mount', '--propagation', 'private']

export type Disk = ReturnType<typeof mountDisk>

export const hasOwnMounts = (): boolean => process.env[mark] === '1'

const maySeparate = (): boolean =>
  spawnSync('unshare', [...apart, 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'], { stdio: 'ignore' })
    .status === 0

/** Runs this program again with mounts of its own, and ends with its exit code; goes on where that cannot be had. */
export async function separateMounts(): Promise<void> {
  if (hasOwnMounts() || !maySeparate()) return
  const again = [process.execPath, ...process.execArgv, ...process.argv.slice(1)]
  const child = spawn('unshare', [...apart, ...again], {
    stdio: 'inherit',
    env: { ...process.env, [mark]: '1' },
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  const [code] = (await once(child, 'exit')) as [number | null]
  process.exit(code ?? 1)
}

/** Mounts an empty disk on a folder. */
export function mountDisk(folder: string) {
  mkdirSync(folder, { recursive: true })
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs', folder])
  const resize = (size: string) =>
    spawnSync('mount', ['-o', `remount,size=${size}`, folder], { stdio: 'ignore' })
  const free = () => statfsSync(folder).bavail
  return {
    /** Leaves no free block: what is there can be written over, nothing can grow. */
    fill(): void {
      // Others write meanwhile, and what they have taken is not given back.
      for (let tries = 0; tries < 50 && free() > 0; tries += 1) {
        const { blocks, bfree, bsize } = statfsSync(folder)
        resize(String((blocks - bfree) * bsize))
      }
      if (free() > 0) throw new Error(`expected no free block in ${folder}, got ${free()}`)
    },
    empty: () => void resize(`${megabytes}m`),
    unmount: () => void spawnSync('umount', ['-l', folder], { stdio: 'ignore' }),
  }
}
