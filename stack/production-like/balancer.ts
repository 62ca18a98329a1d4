/** haproxy before the APIs, as production has it: only those that are ready are asked. */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { freePort } from '../free-port.ts'
import { startProcess } from '../process.ts'

/** The same terms as in deploy/haproxy.cfg: the feed of events is quiet for up to 15 seconds. */
const configuration = (port: number, backends: Readonly<Record<string, string>>) => `global
  maxconn 2000
defaults
  mode http
  timeout connect 2s
  timeout client 75s
  timeout server 75s
  timeout queue 5s
  option redispatch
  retries 2
frontend public
  bind 127.0.0.1:${port}
  http-request del-header X-Forwarded-For
  option forwardfor
  default_backend api
backend api
  balance roundrobin
  option httpchk GET /readyz
  http-check expect status 200
  default-server check inter 1s fall 2 rise 1
${Object.entries(backends)
  .map(([name, address]) => `  server ${name} ${address}\n`)
  .join('')}`

export interface BalancerOptions {
  readonly executable: string
  readonly dataFolder: string
  readonly port?: number
  /** By name, host:port. */
  readonly backends: Readonly<Record<string, string>>
}

/** Starts it and waits until an API is ready behind it. */
export async function startBalancer({
  executable,
  dataFolder,
  backends,
  ...wanted
}: BalancerOptions) {
  const port = await freePort(wanted.port)
  const address = `127.0.0.1:${port}`
  mkdirSync(dataFolder, { recursive: true })
  const file = path.join(dataFolder, 'haproxy.cfg')
  writeFileSync(file, configuration(port, backends))
  const running = await startProcess({
    name: 'haproxy',
    command: executable,
    args: ['-db', '-f', file],
    log: path.join(dataFolder, 'haproxy.log'),
    ready: async () => {
      const url = `http://${address}/healthz`
      const { ok, status } = await fetch(url, { signal: AbortSignal.timeout(2_000) })
      if (!ok) throw new Error(`expected an API behind haproxy, got status ${status}`)
    },
  })
  return { ...running, address }
}
