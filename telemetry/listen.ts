/** A listener on a socket, until it is stopped. */
import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Port 0 is a free one; the address says which. */
export async function listen(
  listener: RequestListener,
  { host, port }: { readonly host: string; readonly port: number },
) {
  const server = createServer(listener).listen(port, host)
  await once(server, 'listening')
  return {
    /** http://host:port */
    address: `http://${host}:${(server.address() as AddressInfo).port}`,
    stop() {
      server.close()
      server.closeAllConnections()
    },
  }
}
