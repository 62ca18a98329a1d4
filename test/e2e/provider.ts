/** A provider on this machine: its CA, a sample, and the servers that the sample names for its status. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { idOf, nonceExtension, respond, status } from '../checks/ocsp/responder.ts'
import { authority, certificate, entity } from '../checks/path/authority.ts'
import { revocationList } from '../checks/path/revocation-list.ts'
import { points, responders } from '../checks/path/status-places.ts'

export interface Provider {
  readonly ca: Buffer
  readonly sample: Buffer
  /** A CA under the provider's, whose status the same list tells. */
  readonly subordinate: Buffer
  readonly origin: string
  stop(): void
}

/** `nonce`: what the responder makes of the nonce that it is sent. */
export async function startProvider(nonce = (sent: Buffer) => sent): Promise<Provider> {
  const root = entity('Provider CA')
  const ca = authority(root, root)
  const yesterday = new Date(Date.now() - 86_400_000).toISOString()
  const thisUpdate = `${yesterday.replace(/\D/g, '').slice(2, 14)}Z`
  const list = revocationList(root, [], [], { thisUpdate, nextUpdate: '491231000000Z' })
  let sample: Buffer = Buffer.alloc(0)
  const server = createServer((asked, answer) => {
    void (async () => {
      const request = await buffer(asked)
      if (asked.url === '/ca.crl') answer.end(list)
      else if (asked.url === '/ocsp')
        answer.end(
          respond({
            signer: root,
            singles: [{ id: idOf(sample, root), status: status.good }],
            extensions: [nonceExtension(nonce(request.subarray(-32)))],
          }),
        )
      else answer.writeHead(404).end()
    })()
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const extensions = [points(`${origin}/ca.crl`), responders(`${origin}/ocsp`)]
  sample = certificate(root, entity('Holder'), extensions)
  return {
    ca,
    sample,
    subordinate: authority(root, entity('Provider CA 2'), points(`${origin}/ca.crl`)),
    origin,
    stop() {
      server.closeAllConnections()
      server.close()
    },
  }
}
