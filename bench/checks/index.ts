/**
 * `npm run bench:checks [-- --corpus FOLDER] [--rounds N] [--costs] [--json]`: certificates and paths per second of
 * processor time on one core, in process, ours beside zlint, pkilint, OpenSSL and Go, in alternating rounds.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { Command } from 'commander'
import { readConfiguration } from '../../temporal.config.ts'
import { median } from '../rounds.ts'
import { writeChain } from './chain.ts'
import { askGo, askPkilint, goLinter, opensslRate, pkilintPython } from './others.ts'

const program: Command = new Command('bench:checks')
  .option('--corpus <folder>', 'folder of certificates in DER', '../shared/data/foreign-cas')
  .option('--rounds <n>', 'rounds of each', '3')
  .option('--costs', 'what each check costs')
  .option('--json', 'one JSON document')
  .parse()
const options = program.opts<{ corpus: string; rounds: string; costs?: true; json?: true }>()

interface Ours {
  readonly checks: number
  readonly catalogue: number
  readonly paths: number
  readonly costs: readonly { readonly check: string; readonly microseconds: number }[]
}

const chain = mkdtempSync(path.join(tmpdir(), 'bench-chain-'))
writeChain(chain, 2_000)
const { cacheFolder } = readConfiguration().servers
const go = goLinter(cacheFolder)
const python = pkilintPython(cacheFolder)
const script = fileURLToPath(new URL('ours.ts', import.meta.url))

function ours(): Ours {
  const args = [
    '--import',
    'tsx',
    script,
    options.corpus,
    chain,
    ...(options.costs ? ['--costs'] : []),
  ]
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Ours
}

const rates: Record<string, number[]> = {}
function note(name: string, rate: number | undefined): void {
  if (rate !== undefined) (rates[name] ??= []).push(rate)
}

let last: Ours | undefined
for (let round = 1; round <= Number(options.rounds); round += 1) {
  process.stderr.write(`round ${round} of ${options.rounds}\n`)
  last = ours()
  note('ours, catalogue', last.catalogue)
  note('ours, paths', last.paths)
  if (go !== undefined) {
    const answer = JSON.parse(askGo(go, 'rate', options.corpus, chain)) as Record<string, number>
    note('zlint', answer.zlint)
    note('Go crypto/x509, paths', answer.go)
  }
  if (python !== undefined) {
    const answer = JSON.parse(askPkilint(python, 'rate', options.corpus)) as Record<string, number>
    note('pkilint PKIX', answer.pkix)
    note('pkilint ETSI', answer.etsi)
  }
  note('openssl verify, paths', opensslRate(chain))
}
rmSync(chain, { recursive: true, force: true })

const medians = Object.fromEntries(
  Object.entries(rates).map(([name, values]) => [name, Math.round(median(values))]),
)

/** Our rate over another's, beside what it should at least be. */
const targets = [
  ['ours, catalogue', 'zlint', 1],
  ['ours, catalogue', 'pkilint PKIX', 2.5],
  ['ours, paths', 'openssl verify, paths', 0.7],
] as const
const ratios = targets.flatMap(([own, other, least]) => {
  const [mine, theirs] = [medians[own], medians[other]]
  return mine !== undefined && theirs !== undefined
    ? [{ own, other, least, ratio: mine / theirs }]
    : []
})

const costs = last?.costs ?? []
if (options.json) console.log(JSON.stringify({ checks: last?.checks, medians, ratios, costs }))
else {
  console.log(`${last?.checks} checks; per second of processor time, median of ${options.rounds}`)
  for (const [name, rate] of Object.entries(medians)) console.log(`${name.padEnd(24)} ${rate}`)
  for (const { own, other, least, ratio } of ratios)
    console.log(`${own} / ${other}: ${ratio.toFixed(2)} (at least ${least})`)
  for (const { check, microseconds } of costs.slice(0, 20))
    console.log(`${check.padEnd(48)} ${microseconds.toFixed(1)} µs`)
}
process.exitCode = ratios.some(({ ratio, least }) => ratio < least) ? 1 : 0
