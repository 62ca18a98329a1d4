/** Waits until a process serves, and fails as soon as it is clear that it will not. */
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { ProcessSpec } from './process.ts'

type Expected = Pick<ProcessSpec, 'name' | 'log' | 'ready' | 'readyWithinMs'>

const lastLines = (log: string): string =>
  readFileSync(log, 'utf8').trimEnd().split('\n').slice(-8).join('\n')

async function answers(ready: () => Promise<unknown>, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const answered = await ready().then(
      () => true,
      () => false,
    )
    if (answered) return
    await sleep(50)
  }
}

async function ends(child: ChildProcess, { name, log }: Expected, signal: AbortSignal) {
  const [code, killedBy] = (await once(child, 'exit', { signal }).catch((error: unknown) => {
    throw new Error(`${name} could not be started: ${String(error)}`, { cause: error })
  })) as [number | null, string | null]
  throw new Error(
    `${name} ended before it was ready (${killedBy ?? `exit code ${code}`}); its last lines:\n${lastLines(log)}`,
  )
}

async function isLate({ name, log, readyWithinMs = 60_000 }: Expected, signal: AbortSignal) {
  await sleep(readyWithinMs, undefined, { signal })
  throw new Error(
    `${name} was not ready within ${readyWithinMs} ms; its last lines:\n${lastLines(log)}`,
  )
}

/** Resolves when the probe does; otherwise ends the process and throws what its log says. */
export async function untilReady(child: ChildProcess, spec: Expected): Promise<void> {
  const over = new AbortController()
  try {
    await Promise.race([
      answers(spec.ready, over.signal),
      ends(child, spec, over.signal),
      isLate(spec, over.signal),
    ])
  } catch (error) {
    child.kill('SIGKILL')
    throw error
  } finally {
    over.abort()
  }
}
