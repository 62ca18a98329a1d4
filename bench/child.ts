/** A process under measurement: a script that says where it serves, and how much memory it holds when asked. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export interface Measured {
  /** What the script said when it was ready. */
  readonly ready: string
  /** Resident memory now, after a garbage collection, in MiB. */
  memory(): Promise<number>
  /** Highest resident memory since `startPeak`, in MiB, as Linux counts it. */
  peak(): number
  startPeak(): void
  stop(): Promise<void>
}

/** Starts `bench/<script>` in a process of its own and waits for its first message. */
export async function measured(script: string, environment: NodeJS.ProcessEnv): Promise<Measured> {
  const child = fork(fileURLToPath(new URL(script, import.meta.url)), {
    execArgv: ['--expose-gc', '--import', 'tsx'],
    env: { ...process.env, ...environment },
  })
  const [ready] = (await once(child, 'message')) as [string]
  const ask = async (question: string) => {
    child.send(question)
    const [answer] = (await once(child, 'message')) as [number]
    return answer / 2 ** 20
  }
  return {
    ready,
    memory: () => ask('memory'),
    startPeak: () => writeFileSync(`/proc/${child.pid}/clear_refs`, '5'),
    peak() {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
      return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024
    },
    async stop() {
      child.send('stop')
      await once(child, 'exit')
    },
  }
}

/** The other side: says that it is ready, answers, and stops when told to. */
export function serve(ready: string, stop: () => Promise<void>): void {
  process.on('message', (question) => {
    if (question === 'memory') {
      globalThis.gc?.()
      process.send?.(process.memoryUsage.rss())
    } else void stop().then(() => process.exit(0))
  })
  process.send?.(ready)
}
