/** A line between two parts that can be cut: it holds back what is sent, delays it, or resets its connections. */
import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * open: everything passes at once. drop: nothing passes, as where packets are lost; what was sent arrives once the
 * line is open again. delay: each piece passes `ms` after the one before it. reset: whoever is connected or connects
 * gets a RST.
 */
export type LineState =
  { readonly is: 'open' | 'drop' | 'reset' } | { readonly is: 'delay'; readonly ms: number }

export type Line = Awaited<ReturnType<typeof openLine>>

/** Passes on what one side sends, in order; reads no further than the other side takes. */
async function carry(from: Socket, to: Socket, passage: () => Promise<void>): Promise<void> {
  try {
    for await (const piece of from.iterator({ destroyOnReturn: false })) {
      await passage()
      if (to.destroyed) return
      if (to.write(piece)) continue
      const over = new AbortController()
      const ends = ['drain', 'close'].map((event) => once(to, event, { signal: over.signal }))
      await Promise.race(ends).finally(() => over.abort())
      for (const each of ends) each.catch(() => {})
    }
    await passage()
    to.end()
  } catch {
    to.resetAndDestroy()
  }
}

/** Listens on a free port and passes on to host:port. */
export async function openLine(target: string) {
  const { hostname, port } = new URL(`tcp://${target}`)
  let state: LineState = { is: 'open' }
  const waiting: (() => void)[] = []
  const sockets = new Set<Socket>()

  async function passage(): Promise<void> {
    if (state.is === 'delay') await sleep(state.ms)
    while (state.is === 'drop') await new Promise<void>((resolve) => waiting.push(resolve))
  }
  function keep(socket: Socket): Socket {
    sockets.add(socket)
    socket.setNoDelay(true)
    socket.on('error', () => {})
    socket.once('close', () => sockets.delete(socket))
    return socket
  }
  const server = createServer({ allowHalfOpen: true }, (near) => {
    keep(near)
    if (state.is === 'reset') return void near.resetAndDestroy()
    const far = keep(connect({ port: Number(port), host: hostname, allowHalfOpen: true }))
    void carry(near, far, passage)
    void carry(far, near, passage)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')

  const resetAll = () => {
    for (const each of sockets) each.resetAndDestroy()
  }
  const set = (next: LineState): void => {
    state = next
    if (state.is === 'reset') resetAll()
    for (const goOn of waiting.splice(0)) goOn()
  }
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    set,
    /** Ends every connection, as a router does that has forgotten them. */
    resetAll,
    async stop(): Promise<void> {
      set({ is: 'reset' })
      server.close()
      await once(server, 'close')
    },
  }
}
