/** What a process needs at its start: whoever is away for moments is waited for; whoever stays away ends the process. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import { isPassing } from '../storage/records/passing.ts'

const withinMs = 60_000
const pauseMs = 1_000

/** What the two libraries of Temporal say of a server that they do not find. */
const isNoServer = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === 'TransportError' || error.message.startsWith('Failed to connect'))

/** Answers what `open` does; asks again for a minute where it finds nobody, and says so. Any other failure stands at once. */
export async function reached<T>(what: string, open: () => Promise<T>, log: Logger): Promise<T> {
  const deadline = Date.now() + withinMs
  for (;;)
    try {
      return await open()
    } catch (error) {
      const mayPass = isPassing(error) || isNoServer(error)
      if (!mayPass || Date.now() > deadline) throw error
      log.warn({ err: error }, `${what} cannot be reached yet`)
      await sleep(pauseMs)
    }
}
