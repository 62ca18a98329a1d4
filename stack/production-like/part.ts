/** A part of the production-like stack: a process of its own, with an address that stays while it comes and goes. */
import type { RunningProcess } from '../process.ts'

export interface Part {
  readonly name: string
  /** host:port; undefined of a worker, whom nobody calls. */
  readonly address: string | undefined
  /** File that has what it printed. */
  readonly log: string
  pid(): number | undefined
  isRunning(): boolean
  /** Asks it to end, and ends it after 15 seconds. */
  stop(): Promise<void>
  /** Ends it at once, as a crash would. */
  kill(): Promise<void>
  /** SIGSTOP and SIGCONT. PostgreSQL's children are not paused with it: put a proxy before it instead. */
  pause(): void
  resume(): void
  /** Starts it again with the same address and data, and waits until it serves. */
  start(): Promise<void>
}

export const partOf = (running: RunningProcess, name: string, address?: string): Part => ({
  name,
  address,
  log: running.log,
  pid: running.pid,
  isRunning: running.isRunning,
  stop: running.stop,
  kill: running.kill9,
  pause: running.pause,
  resume: running.resume,
  start: running.restart,
})

export interface Link {
  /** Names of parts. */
  readonly from: string
  readonly to: string
  /** host:port at which the second one listens. */
  readonly address: string
}

/** The address that the first part is told of the second: its own, or that of whoever stands between, such as a proxy. */
export type Through = (link: Link) => Promise<string>
export const directly: Through = async ({ address }) => address
