/**
 * `npm run bench:verify [-- --entries 100,10000,100000 --certificates N --seconds N --rounds N]`: verifications by one API
 * process, beside `openssl ocsp` answering for the same certificates in the same run with the same client, in turn.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Command } from 'commander'
import type { VerificationAnswer } from '../../domain/register/verification.ts'
import { measured } from '../child.ts'
import { load, type Rate, type Target } from './load.ts'
import { startResponder } from './responder.ts'
import { inRounds, type Summary } from './rounds.ts'
import type { Spread } from './spread.ts'

const program: Command = new Command('bench:verify')
  .option('--entries <list>', 'sizes of the register', '100,10000,100000')
  .option('--certificates <n>', 'different certificates that each round asks about', '1000')
  .option('--seconds <n>', 'of each measurement of certificates that are known', '1.5')
  .option('--rounds <n>', 'rounds of each', '3')
  .parse()
const options = program.opts<Record<'entries' | 'certificates' | 'seconds' | 'rounds', string>>()
const [seconds, rounds] = [Number(options.seconds), Number(options.rounds)]
const perRound = Number(options.certificates)

type Own = Spread & { readonly processor: number }

interface Ready {
  readonly pid: number
  readonly port: number
  readonly builtSeconds: number
  readonly own: { readonly first: Own; readonly again: Own }
}

const say = (text: string) => process.stderr.write(`${new Date().toISOString()} ${text}\n`)

function expectRecognised(answer: Buffer): void {
  const { recognised, revoked } = JSON.parse(answer.toString()) as VerificationAnswer
  if (recognised !== 'yes' || revoked !== 'no')
    throw new Error(`expected recognised and not revoked, got ${answer.toString().slice(0, 300)}`)
}

const ms = (value: number) => Number(value.toFixed(2))

const row = (entries: number, { what, median, best }: Summary) => ({
  what,
  entries,
  'per second': Math.round(median.perSecond),
  'best round': Math.round(best.perSecond),
  'p50 ms': ms(median.p50),
  'p99 ms': ms(median.p99),
  'best p99': ms(best.p99),
  'processor µs': Math.round(median.processor),
})
const ofOwn = (what: string, own: Own): Summary => {
  const rate: Rate = { ...own, perSecond: 1000 / own.mean }
  return { what, median: rate, best: rate }
}

/** The parts of the certificates that are asked about for the first time: one for each round and way of asking. */
const part = (all: readonly Buffer[], place: number) =>
  all.slice(place * perRound, (place + 1) * perRound)

function measuresOf(own: Target, ocsp: Target) {
  const again: Target = { ...own, bodies: part(own.bodies, 0) }
  const first = (offset: number, keepAlive: boolean) => (round: number) => ({
    ...own,
    keepAlive,
    bodies: part(own.bodies, 2 * round + offset),
  })
  return [
    { what: 'first time', target: first(0, true), seconds: undefined },
    { what: 'first time, a connection each', target: first(1, false), seconds: undefined },
    { what: 'openssl ocsp, a connection each', target: () => ocsp, seconds },
    { what: 'again', target: () => again, seconds },
    { what: 'again, a connection each', target: () => ({ ...again, keepAlive: false }), seconds },
    {
      what: 'again, signed',
      target: () => ({ ...again, path: '/register/verify?sign=true' }),
      seconds,
    },
  ]
}

async function measure(entries: number) {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-verify-'))
  say(`building a register of ${entries} entries`)
  const service = await measured('verify/service.ts', {
    BENCH_ENTRIES: String(entries),
    BENCH_CERTIFICATES: String(2 * rounds * perRound),
    BENCH_FOLDER: folder,
  })
  const { pid, port, builtSeconds, own } = JSON.parse(service.ready) as Ready
  const memory = await service.memory()
  say(`${entries} entries, built in ${builtSeconds.toFixed(1)} s; measuring`)
  const certificates = JSON.parse(
    readFileSync(path.join(folder, 'certificates.json'), 'utf8'),
  ) as string[]
  const target = {
    ...{ pid, port, path: '/register/verify', type: 'application/json', keepAlive: true },
    bodies: certificates.map((certificate) => Buffer.from(JSON.stringify({ certificate }))),
    expect: expectRecognised,
  }
  const files = certificates.map((each) => Buffer.from(each, 'base64'))
  const responder = await startResponder(folder, files, entries)
  const ocsp = { ...responder, path: '/', type: 'application/ocsp-request', keepAlive: false }
  // Compiles the way of a question; another certificate than those that are asked about.
  await load({ ...target, bodies: [Buffer.from('{"certificate":"MAA="}')], expect: () => {} }, 2)
  await load(ocsp, 1)
  const summaries = await inRounds(measuresOf(target, ocsp), rounds)
  responder.stop()
  const after = await service.memory()
  await service.stop()
  rmSync(folder, { recursive: true, force: true })
  return {
    entries,
    memory: { entries, MiB: Math.round(memory), 'MiB after the load': Math.round(after) },
    own,
    rows: [
      ofOwn('in process, first time', own.first),
      ofOwn('in process, again', own.again),
      ...summaries,
    ].map((summary) => row(entries, summary)),
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
    `processor time of a verification in process from ${least.entries} to ${most.entries} entries: × ${growth(({ own }) => own.first.processor)} the first time, × ${growth(({ own }) => own.again.processor)} again; a logarithm grows × ${(Math.log(most.entries) / Math.log(least.entries)).toFixed(2)}`,
  )
}
