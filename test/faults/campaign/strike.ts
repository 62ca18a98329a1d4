/** Strikes a part or a line, and undoes it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Part } from '../../../stack/production-like/part.ts'
import type { Fault } from './deck.ts'
import type { Disk } from './disk.ts'
import type { Network } from './network.ts'

export interface Battlefield {
  readonly parts: Readonly<Record<string, Part>>
  readonly network: Network
  /** By the part that has its data there. */
  readonly disks: Readonly<Record<string, Disk>>
}

const startWithinMs = 120_000
const delayMs = 150

/** Starts a part again; what it left behind may keep it from starting for moments. */
export async function startAgain(part: Part): Promise<void> {
  const deadline = Date.now() + startWithinMs
  for (;;)
    try {
      return await part.start()
    } catch (error) {
      if (Date.now() > deadline) throw error
      await sleep(500)
    }
}

/** Of each process, its parent. */
function parents(): Map<number, number> {
  const pids = existsSync('/proc/self/stat')
    ? readdirSync('/proc').filter((name) => /^\d+$/.test(name))
    : []
  return new Map(
    pids.flatMap((pid) => {
      try {
        // Its name, in parentheses, may hold anything.
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
        return [[Number(pid), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])] as const]
      } catch {
        return []
      }
    }),
  )
}

/** The process and all that it has started, itself first: stopped in that order it starts no more. */
function familyOf(pid: number): number[] {
  const known = parents()
  const children = [...known].filter(([, parent]) => parent === pid).map(([child]) => child)
  return [pid, ...children.flatMap(familyOf)]
}

function signalAll(pids: readonly number[], signal: NodeJS.Signals): void {
  for (const pid of pids)
    try {
      process.kill(pid, signal)
    } catch {
      // It has ended meanwhile.
    }
}

async function pause(part: Part): Promise<() => Promise<void>> {
  const pid = part.pid()
  if (pid === undefined) throw new Error(`expected ${part.name} to have a process`)
  signalAll([pid], 'SIGSTOP')
  const family = familyOf(pid)
  signalAll(family, 'SIGSTOP')
  return async () => signalAll(family.reverse(), 'SIGCONT')
}

const partOf = ({ parts }: Battlefield, name: string): Part => {
  const part = parts[name]
  if (!part) throw new Error(`expected a part ${name}`)
  return part
}

/** Does it; answers what undoes it. */
export async function strike(field: Battlefield, fault: Fault): Promise<() => Promise<void>> {
  const { kind, of } = fault
  if (kind === 'kill') {
    const part = partOf(field, of)
    await part.kill()
    return () => startAgain(part)
  }
  if (kind === 'pause') return pause(partOf(field, of))
  if (kind === 'fill') {
    field.disks[of]?.fill()
    return async () => field.disks[of]?.empty()
  }
  const line = await field.network.line(of)
  line.set(kind === 'delay' ? { is: 'delay', ms: delayMs } : { is: kind })
  return async () => {
    if (fault.forgets) line.resetAll()
    line.set({ is: 'open' })
  }
}
