/**
 * `npm run bench:verify [-- --entries 100,10000,100000 --certificates N --seconds N]`: verifications by one API process,
 * beside `openssl ocsp` answering for the same certificates in the same run with the same client, in alternating rounds.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Command } from 'commander'
import type { VerificationAnswer } from '../../domain/register/verification.ts'
import { measured } from '../child.ts'
import { load, type Rate, type Target } from './load.ts'
import { startResponder } from './responder.ts'
import type { Spread } from './spread.ts'

const program: Command = new Command('bench:verify')
  .option('--entries <list>', 'sizes of the register', '100,10000,100000')
  .option('--certificates <n>', 'different certificates that are asked about', '2000')
  .option('--seconds <n>', 'of each measurement', '3')
  .option('--rounds <n>', 'rounds of each', '2')
  .parse()
const options = program.opts<Record<'entries' | 'certificates' | 'seconds' | 'rounds', string>>()
const seconds = Number(options.seconds)

interface Ready {
  readonly port: number
  readonly builtSeconds: number
  readonly own: { readonly first: Spread; readonly again: Spread }
}

function expectRecognised(answer: Buffer): void {
  const { recognised, revoked } = JSON.parse(answer.toString()) as VerificationAnswer
  if (recognised !== 'yes' || revoked !== 'no')
    throw new Error(`expected recognised and not revoked, got ${answer.toString().slice(0, 300)}`)
}

const row = (what: string, entries: number, { perSecond, p50, p99 }: Rate) => ({
  what,
  entries,
  'per second': Math.round(perSecond),
  'p50 ms': Number(p50.toFixed(2)),
  'p99 ms': Number(p99.toFixed(2)),
})
const ofOwn = (each: Spread): Rate => ({ ...each, perSecond: 1000 / each.mean })

/** The best round of each, so that a neighbour's noise counts against nobody. */
async function rounds(targets: readonly (readonly [string, Target])[]) {
  const best = new Map<string, Rate>()
  for (let round = 0; round < Number(options.rounds); round++)
    for (const [what, target] of targets) {
      const rate = await load(target, seconds)
      if (rate.perSecond > (best.get(what)?.perSecond ?? 0)) best.set(what, rate)
    }
  return [...best]
}

async function measure(entries: number) {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-verify-'))
  const service = await measured('verify/service.ts', {
    BENCH_ENTRIES: String(entries),
    BENCH_CERTIFICATES: options.certificates,
    BENCH_FOLDER: folder,
  })
  const { port, builtSeconds, own } = JSON.parse(service.ready) as Ready
  const memory = await service.memory()
  process.stderr.write(`${entries} entries, built in ${builtSeconds.toFixed(1)} s\n`)
  const certificates = JSON.parse(
    readFileSync(path.join(folder, 'certificates.json'), 'utf8'),
  ) as string[]
  const target = {
    ...{ port, path: '/register/verify', type: 'application/json', keepAlive: true },
    bodies: certificates.map((certificate) => Buffer.from(JSON.stringify({ certificate }))),
    expect: expectRecognised,
  }
  const files = certificates.map((each) => Buffer.from(each, 'base64'))
  const responder = await startResponder(folder, files, entries)
  const ocsp = { ...responder, path: '/', type: 'application/ocsp-request', keepAlive: true }
  // Compiles the routes; another certificate than those that are asked about.
  await load({ ...target, bodies: [Buffer.from('{"certificate":"MAA="}')], expect: () => {} }, 1)
  await load(ocsp, 1)
  const first = await load(target)
  const rates = await rounds([
    ['over HTTP, asked again', target],
    ['the same, a connection each', { ...target, keepAlive: false }],
    ['the same, answers signed', { ...target, path: '/register/verify?sign=true' }],
    ['openssl ocsp', ocsp],
  ])
  responder.stop()
  const after = await service.memory()
  await service.stop()
  rmSync(folder, { recursive: true, force: true })
  return {
    entries,
    memory: { entries, MiB: Math.round(memory), 'MiB after the load': Math.round(after) },
    own,
    rows: [
      row('in process, first time', entries, ofOwn(own.first)),
      row('in process, asked again', entries, ofOwn(own.again)),
      row('over HTTP, first time', entries, first),
      ...rates.map(([what, rate]) => row(what, entries, rate)),
    ],
  }
}

type Result = Awaited<ReturnType<typeof measure>>
const results: Result[] = []
for (const entries of options.entries.split(',').map(Number)) results.push(await measure(entries))
console.table(results.flatMap(({ rows }) => rows))
console.table(results.map(({ memory }) => memory))
const [least, most] = [results[0], results.at(-1)]
if (least && most && least !== most) {
  const growth = (of: (each: Result) => number) => (of(most) / of(least)).toFixed(2)
  console.log(
    `cost of a verification in process from ${least.entries} to ${most.entries} entries: × ${growth(({ own }) => own.first.p50)} the first time, × ${growth(({ own }) => own.again.p50)} again; a logarithm grows × ${(Math.log(most.entries) / Math.log(least.entries)).toFixed(2)}`,
  )
}
