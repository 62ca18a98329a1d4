/** The line to Temporal under mutual TLS: haproxy, which knows certificates, before a real server, which speaks in the clear. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Client, Connection } from '@temporalio/client'
import { NativeConnection } from '@temporalio/worker'
import { freePort } from '../../stack/free-port.ts'
import { startProcess } from '../../stack/process.ts'
import { resolveTool } from '../../stack/resolve.ts'
import { debianTool } from '../../stack/servers/debian.ts'
import { temporalCli } from '../../stack/servers/temporal.ts'
import { startTemporal } from '../../stack/temporal.ts'
import { readConfiguration } from '../../temporal.config.ts'
import { lineTo } from '../../wiring/temporal.ts'
import { buildMs, servers } from '../stack/cache-folder.ts'
import { temporaryFolder } from '../stack/temporary-folder.ts'
import { writeTlsFiles } from './tls-certificates.ts'

const serverName = 'temporal.test'
const folder = temporaryFolder()

let temporal: Awaited<ReturnType<typeof startTemporal>>
let gate: Awaited<ReturnType<typeof startProcess>>
let files: Awaited<ReturnType<typeof writeTlsFiles>>
let address: string
beforeAll(async () => {
  const { cacheFolder, temporal: given } = servers
  const executable = await resolveTool(temporalCli, { cacheFolder, given })
  temporal = await startTemporal({ executable, dataFolder: temporaryFolder() })
  files = await writeTlsFiles(folder, serverName)
  address = `127.0.0.1:${await freePort()}`
  gate = await startGate(temporal.address)
}, buildMs)
afterAll(async () => {
  await gate.stop()
  await temporal.stop()
})

function startGate(behind: string) {
  const configuration = path.join(folder, 'haproxy.cfg')
  writeFileSync(
    configuration,
    `defaults
  mode http
  timeout connect 2s
  timeout client 30s
  timeout server 30s
frontend tls
  bind ${address} ssl crt ${files.server.all} alpn h2 ca-file ${files.ca} verify required
  default_backend temporal
backend temporal
  server temporal ${behind} proto h2
`,
  )
  return startProcess({
    name: 'haproxy',
    command: debianTool('haproxy') ?? 'haproxy',
    args: ['-db', '-f', configuration],
    log: path.join(folder, 'haproxy.log'),
    ready: async () => (await Connection.connect(lineTo(configured().temporal))).close(),
  })
}

const whole = () => ({
  TEMPORAL_ADDRESS: address,
  TEMPORAL_TLS: 'true',
  TEMPORAL_TLS_CA_FILE: files.ca,
  TEMPORAL_TLS_CERTIFICATE_FILE: files.client.certificate,
  TEMPORAL_TLS_KEY_FILE: files.client.key,
  TEMPORAL_TLS_SERVER_NAME: serverName,
})
const configured = (without: readonly (keyof ReturnType<typeof whole>)[] = []) =>
  readConfiguration(
    Object.fromEntries(
      Object.entries(whole()).filter(([name]) => !without.some((each) => each === name)),
    ),
  )

describe('The line to Temporal', () => {
  it('is TLS with certificates on both sides, for clients and for workers', async () => {
    const line = lineTo(configured().temporal)
    const connection = await Connection.connect(line)
    const { workflow } = new Client({ connection })
    await workflow.start('unserved', { workflowId: 'kept', taskQueue: 'nobody' })
    expect((await workflow.getHandle('kept').describe()).status.name).toBe('RUNNING')
    await connection.close()
    const native = await NativeConnection.connect(line)
    expect((await native.workflowService.getSystemInfo({})).serverVersion).not.toBe('')
    await native.close()
  })

  it.each([
    ['without our certificate', ['TEMPORAL_TLS_CERTIFICATE_FILE', 'TEMPORAL_TLS_KEY_FILE']],
    ['without the authority of the server’s certificate', ['TEMPORAL_TLS_CA_FILE']],
    ['to a server of another name', ['TEMPORAL_TLS_SERVER_NAME']],
  ] as const)('is not made %s', async (_, without) => {
    const { temporal: where } = configured(without)
    await expect(Connection.connect({ ...lineTo(where), connectTimeout: '3s' })).rejects.toThrow(
      /connect/i,
    )
  })

  it.each([
    ['half of a certificate', ['TEMPORAL_TLS_KEY_FILE'], 'belong together'],
    ['files for a line in the clear', ['TEMPORAL_TLS'], 'expected TEMPORAL_TLS=true'],
  ] as const)('is refused at the start with %s', (_, without, reason) => {
    expect(() => configured(without)).toThrow(reason)
  })
})
