/** Processor time of a process as Linux counts it: what it cost, however many others used the machine meanwhile. */
import { readFileSync } from 'node:fs'

const ticksPerSecond = 100

/** User and system, microseconds, to the hundredth of a second. */
export function processorTime(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
  return ((Number(fields[11]) + Number(fields[12])) * 1_000_000) / ticksPerSecond
}
