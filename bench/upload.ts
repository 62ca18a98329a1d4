/**
 * `npm run bench:upload [-- --sizes 64,1024 --rounds N]`: files through the API beside the same number of bytes straight
 * into the same S3 server with the same client library, in alternating rounds; and the API process's peak memory.
 */
import { randomBytes, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { type IncomingMessage, request } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Command } from 'commander'
import { Client } from 'minio'
import { createCaller } from '../demo/client.ts'
import { startDevelopment } from '../stack/development.ts'
import { issueToken } from '../stack/identity/token.ts'
import { people } from '../stack/people.ts'
import { measured } from './child.ts'
import { median } from './rounds.ts'

const MiB = 2 ** 20
const program: Command = new Command('bench:upload')
  .option('--sizes <list>', 'MiB of each file', '64,1024')
  .option('--rounds <n>', 'rounds of each', '3')
  .option('--json', 'one JSON document')
  .parse()
const options = program.opts<{ sizes: string; rounds: string; json?: boolean }>()

/** A PDF by its first bytes, different every time, made chunk by chunk. */
function* content(bytes: number): Generator<Buffer> {
  const chunk = randomBytes(MiB)
  chunk.write('%PDF-1.7\n')
  for (let made = 0; made < bytes; made += chunk.length) {
    chunk.writeUInt32LE(made % 0xffffffff, 16)
    yield Buffer.from(chunk.subarray(0, Math.min(chunk.length, bytes - made)))
  }
}

function* form(bytes: number, boundary: string): Generator<Buffer> {
  const part = (name: string, more = '') =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n`
  yield Buffer.from(`${part('type')}technical-annex\r\n${part('file', '; filename="a.pdf"')}`)
  yield* content(bytes)
  yield Buffer.from(`\r\n--${boundary}--\r\n`)
}

const dataFolder = mkdtempSync(path.join(tmpdir(), 'bench-upload-'))
const stack = await startDevelopment({ dataFolder })
const service = await measured('service.ts', stack.environment)
const { identity, evidence } = stack.configuration()
const token = await issueToken(stack.key, people.applicant, identity)
const { dossier } = await createCaller(service.ready, token).open()
const { hostname, port } = new URL(evidence.endpoint)
const raw = new Client({
  endPoint: hostname,
  port: Number(port),
  useSSL: false,
  accessKey: evidence.accessKey,
  secretKey: evidence.secretKey,
  region: evidence.region,
  partSize: 8 * MiB,
})

async function throughApi(bytes: number): Promise<void> {
  const boundary = randomUUID()
  const sent = request(`${service.ready}/dossiers/${dossier}/documents`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'idempotency-key': randomUUID(),
      'content-type': `multipart/form-data; boundary=${boundary}`,
    },
  })
  const answered = once(sent, 'response')
  await pipeline(Readable.from(form(bytes, boundary)), sent)
  const [response] = (await answered) as [IncomingMessage]
  response.resume()
  if (response.statusCode !== 201)
    throw new Error(`expected status 201, got ${response.statusCode}`)
}

const straight = (bytes: number) =>
  raw.putObject(evidence.bucket, `bench/${randomUUID()}`, Readable.from(content(bytes)))

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return (performance.now() - started) / 1000
}

const idle = await service.memory()
const results = []
for (const size of options.sizes.split(',').map(Number)) {
  // What building the workflow bundle took at the start is not what an upload takes.
  service.startPeak()
  const times = { api: [] as number[], straight: [] as number[] }
  for (let round = 1; round <= Number(options.rounds); round += 1) {
    times.straight.push(await seconds(() => straight(size * MiB)))
    times.api.push(await seconds(() => throughApi(size * MiB)))
    process.stderr.write(`${size} MiB, round ${round} of ${options.rounds}\n`)
  }
  results.push({
    MiB: size,
    apiMiBPerSecond: Math.round(size / median(times.api)),
    straightMiBPerSecond: Math.round(size / median(times.straight)),
    ratio: Number((median(times.straight) / median(times.api)).toFixed(2)),
    peakMiBAboveIdle: Math.round(service.peak() - idle),
  })
}
if (options.json) console.log(JSON.stringify(results))
else console.table(results)
await service.stop()
await stack.stop()
rmSync(dataFolder, { recursive: true, force: true })
process.exit(0)
