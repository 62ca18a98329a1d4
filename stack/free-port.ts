/** A port on 127.0.0.1 that is free now. */
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:net'

/** Below those that systems give to connections going out: one that is free now is not taken by chance a moment later. */
const lowest = 10_240
const highest = 32_767
const mostTries = 100

/** The error of whoever listens there; undefined: nobody keeps them from it. */
async function whyTaken(port: number): Promise<unknown> {
  const server = createServer()
  server.listen(port, '127.0.0.1')
  try {
    await once(server, 'listening')
  } catch (error) {
    return error
  }
  server.close()
  await once(server, 'close')
  return undefined
}

/** The wanted port, or any; throws when another program has the wanted one. */
export async function freePort(wanted?: number): Promise<number> {
  for (let tries = 1; ; tries += 1) {
    const port = wanted ?? randomInt(lowest, highest + 1)
    // Otherwise a readiness probe would be answered by whoever has the port.
    const cause = await whyTaken(port)
    if (cause === undefined) return port
    if (wanted !== undefined || tries === mostTries)
      throw new Error(`port ${port} is taken: end the program that has it, or choose another`, {
        cause,
      })
  }
}
