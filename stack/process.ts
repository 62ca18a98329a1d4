/** A child process: started, waited for, stopped or killed by its process id, and started again. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, mkdirSync, openSync } from 'node:fs'
import path from 'node:path'
import { guard } from './guard.ts'
import { inheritedEnvironment } from './inherited-environment.ts'
import { untilReady } from './until-ready.ts'

export interface ProcessSpec {
  readonly name: string
  readonly command: string
  readonly args: readonly string[]
  readonly environment?: NodeJS.ProcessEnv
  /** File that takes standard output and error; appended to. */
  readonly log: string
  /** Resolves when the process serves; rejects while it does not yet. */
  readonly ready: () => Promise<unknown>
  readonly readyWithinMs?: number
  /** What asks it to end; SIGTERM where absent. */
  readonly stopSignal?: NodeJS.Signals
  readonly user?: { readonly uid: number; readonly gid: number }
}

export type RunningProcess = Awaited<ReturnType<typeof startProcess>>

const stopWithinMs = 15_000

function launch({ command, args, environment, log, user }: ProcessSpec): ChildProcess {
  mkdirSync(path.dirname(log), { recursive: true })
  const output = openSync(log, 'a')
  const child = spawn(command, args, {
    stdio: ['ignore', output, output],
    env: inheritedEnvironment(environment),
    // An interrupt from the terminal is for this process, which then stops its children in order.
    detached: true,
    ...user,
  })
  closeSync(output)
  guard(child)
  return child
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean =>
  exitCode !== null || signalCode !== null

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (hasEnded(child)) return
  const ended = once(child, 'exit')
  child.kill(signal)
  // A paused process takes no other signal than SIGKILL before it runs again.
  child.kill('SIGCONT')
  const late = setTimeout(() => child.kill('SIGKILL'), stopWithinMs)
  await ended
  clearTimeout(late)
}

/** Starts a process and waits until it is ready; throws with its last lines when it ends before that. */
export async function startProcess(spec: ProcessSpec) {
  const start = async () => {
    const launched = launch(spec)
    await untilReady(launched, spec)
    return launched
  }
  let child = await start()
  const stop = () => end(child, spec.stopSignal ?? 'SIGTERM')
  return {
    name: spec.name,
    log: spec.log,
    pid: () => child.pid,
    isRunning: () => !hasEnded(child),
    /** Asks it to end, and kills it after 15 seconds. */
    stop,
    /** Ends it at once, as a crash would. */
    kill9: () => end(child, 'SIGKILL'),
    pause: () => void child.kill('SIGSTOP'),
    resume: () => void child.kill('SIGCONT'),
    /** Stops it if it still runs, and starts it again with the same ports and data. */
    async restart(): Promise<void> {
      await stop()
      child = await start()
    },
  }
}
