/** A child process: started, waited for, stopped or killed by its process id, and started again. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

export interface ProcessSpec {
  readonly name: string
  readonly command: string
  readonly args: readonly string[]
  readonly environment?: NodeJS.ProcessEnv
  /** File that takes standard output and error; appended to. */
  readonly log: string
  /** Resolves when the process serves; rejects or throws while it does not yet. */
  readonly ready: () => Promise<unknown>
  readonly readyWithinMs?: number
  readonly user?: { readonly uid: number; readonly gid: number }
}

export type RunningProcess = Awaited<ReturnType<typeof startProcess>>

/** Children of this process that still run: none of them may outlive it. */
const children = new Set<ChildProcess>()
const stopChildren = () => children.forEach((child) => child.kill('SIGKILL'))
process.once('exit', stopChildren)
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    stopChildren()
    process.exit(signal === 'SIGINT' ? 130 : 143)
  })

const lastLines = (log: string): string =>
  readFileSync(log, 'utf8').trimEnd().split('\n').slice(-8).join('\n')

function launch({ command, args, environment, log, user }: ProcessSpec): ChildProcess {
  mkdirSync(path.dirname(log), { recursive: true })
  const output = openSync(log, 'a')
  const child = spawn(command, args, {
    stdio: ['ignore', output, output],
    env: { ...process.env, ...environment },
    ...user,
  })
  closeSync(output)
  children.add(child)
  child.once('exit', () => children.delete(child))
  child.once('error', () => children.delete(child))
  return child
}

async function untilReady(child: ChildProcess, spec: ProcessSpec): Promise<void> {
  const limit = spec.readyWithinMs ?? 60_000
  const deadline = Date.now() + limit
  let failure: unknown
  child.once('error', (error) => (failure = error))
  for (;;) {
    if (failure) throw new Error(`${spec.name} could not be started: ${String(failure)}`)
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(
        `${spec.name} ended before it was ready; its last lines:\n${lastLines(spec.log)}`,
      )
    const ready = await spec.ready().then(
      () => true,
      () => false,
    )
    if (ready) return
    if (Date.now() > deadline) {
      child.kill('SIGKILL')
      throw new Error(`${spec.name} was not ready within ${limit} ms; see ${spec.log}`)
    }
    await sleep(50)
  }
}

/** Starts a process and waits until it is ready; throws with its last lines when it ends before that. */
export async function startProcess(spec: ProcessSpec) {
  let child = launch(spec)
  await untilReady(child, spec)

  async function end(signal: NodeJS.Signals): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill(signal)
    const late = setTimeout(() => child.kill('SIGKILL'), 15_000)
    await ended
    clearTimeout(late)
  }

  return {
    name: spec.name,
    pid: () => child.pid,
    /** Asks it to end, and kills it after 15 seconds. */
    stop: () => end('SIGTERM'),
    /** kill -9 */
    kill: () => end('SIGKILL'),
    pause: () => void child.kill('SIGSTOP'),
    resume: () => void child.kill('SIGCONT'),
    /** Starts it again with the same ports and data. */
    async restart(): Promise<void> {
      await end('SIGTERM')
      child = launch(spec)
      await untilReady(child, spec)
    },
  }
}
