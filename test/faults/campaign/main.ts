/**
 * `npm run faults [-- --dossiers N --seed N --json]`: people take dossiers to their ends while each part of the topology
 * of production is killed, paused, cut off and left without disk; then every invariant is checked (docs/faults.md).
 * Exits with 1 where one is violated.
 */
import { writeSync } from 'node:fs'
import { Command } from 'commander'
import { onStderr } from '../../../stack/progress.ts'
import { separateMounts } from './disk.ts'
import { print } from './print.ts'
import { runCampaign } from './run.ts'

const whole = (text: string): number => {
  const value = Number(text)
  if (!Number.isSafeInteger(value) || value < 0) throw new Error(`expected a number, got ${text}`)
  return value
}

const program: Command = new Command('faults')
  .option('--dossiers <n>', 'taken to their ends', whole, 500)
  .option('--seed <n>', 'which ways and which faults are drawn', whole, 1)
  .option('--at-once <n>', 'dossiers under way at once', whole, 8)
  .option('--acts-between <n>', 'answered acts between faults, on average', whole, 40)
  .option('--faults <n>', 'at least; further dossiers are opened until they have struck', whole, 8)
  .option('--json', 'one JSON document')
  .parse()
const { json, ...options } = program.opts<{
  dossiers: number
  seed: number
  atOnce: number
  actsBetween: number
  faults: number
  json?: boolean
}>()

await separateMounts()
const began = Date.now()
const seconds = () => String(Math.round((Date.now() - began) / 1_000)).padStart(5)
const tell = (line: string) => onStderr.say(`${seconds()} s  ${line}`)
const report = await runCampaign({ ...options, tell })
writeSync(1, json ? `${JSON.stringify(report)}\n` : print(report))
process.exit(report.violated === 0 ? 0 : 1)
