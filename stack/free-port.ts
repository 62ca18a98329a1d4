/** A port on 127.0.0.1 that is free now. */
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'

/** The wanted port, or any; throws when another program has the wanted one. */
export async function freePort(wanted = 0): Promise<number> {
  const server = createServer()
  server.listen(wanted, '127.0.0.1')
  // Otherwise a readiness probe would be answered by whoever has the port.
  await once(server, 'listening').catch((error: unknown) => {
    throw new Error(`port ${wanted} is taken: end the program that has it, or choose another`, {
      cause: error,
    })
  })
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
