/** What processes cost, each with its children, as Linux counts it: processor time, and memory of its own. */
import { readdirSync, readFileSync } from 'node:fs'

const msPerTick = 10

interface Ticks {
  readonly parent: number
  /** Its own and that of children that have ended and were waited for, user and system. */
  readonly ticks: number
}

/** Undefined where it has ended meanwhile. */
function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

function ticksOf(pid: number): Ticks | undefined {
  const fields = read(`/proc/${pid}/stat`)?.split(') ').at(-1)?.split(' ')
  if (!fields) return undefined
  const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0)
  return { parent: Number(fields[1]), ticks }
}

const everyProcess = () =>
  new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => {
        const ticks = ticksOf(Number(name))
        return ticks ? [[Number(name), ticks] as const] : []
      }),
  )

/** The process and all below it. */
function withChildren(pid: number, all: ReadonlyMap<number, Ticks>): number[] {
  const children = [...all].flatMap(([each, { parent }]) => (parent === pid ? [each] : []))
  return [pid, ...children.flatMap((child) => withChildren(child, all))]
}

/** Milliseconds of processor time since its start. */
export function processorMs(pid: number): number {
  const all = everyProcess()
  const ticks = withChildren(pid, all).map((each) => all.get(each)?.ticks ?? 0)
  return ticks.reduce((sum, value) => sum + value, 0) * msPerTick
}

/** MiB, memory that several of them share counted once (proportional set size). */
export function memoryMiB(pid: number): number {
  const kibibytes = withChildren(pid, everyProcess()).map((each) =>
    Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${each}/smaps_rollup`) ?? '')?.[1] ?? 0),
  )
  return kibibytes.reduce((sum, value) => sum + value, 0) / 1024
}
