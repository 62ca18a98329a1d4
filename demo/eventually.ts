/** Waits for what the procedure brings about by itself. */
import { setTimeout as sleep } from 'node:timers/promises'

const withinMs = 120_000

/** Looks until something is there; throws with what was expected where it has not come within two minutes. */
export async function eventually<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
  const deadline = Date.now() + withinMs
  for (;;) {
    const found = await look()
    if (found !== undefined) return found
    if (Date.now() > deadline) throw new Error(`expected ${what} within two minutes`)
    await sleep(25)
  }
}
