/**
 * `npm run bench:dossiers [-- --rounds N --each N --total N]`: dossiers per second through the whole procedure over
 * HTTP, beside a bare workflow with as many updates, activities and timers on the same server, in alternating rounds;
 * then memory as dossiers go by.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client, Connection } from '@temporalio/client'
import { Command } from 'commander'
import { castOf } from '../demo/cast.ts'
import { grantScript } from '../demo/scripts.ts'
import { decide, file } from '../demo/story.ts'
import { startDevelopment } from '../stack/development.ts'
import { dossierWorkflowId } from '../workflows/messages.ts'
import { bare, step } from './bare/workflow.ts'
import { measured } from './child.ts'
import { loadOf } from './load.ts'
import { median, timed } from './rounds.ts'

const program: Command = new Command('bench:dossiers')
  .option('--rounds <n>', 'rounds of each', '3')
  .option('--each <n>', 'dossiers in a round', '12')
  .option('--total <n>', 'dossiers in all, for the figures of memory', '100')
  .option('--json', 'one JSON document')
  .parse()
const options = program.opts<{ rounds: string; each: string; total: string; json?: boolean }>()
const atOnce = 6

const dataFolder = mkdtempSync(path.join(tmpdir(), 'bench-dossiers-'))
const stack = await startDevelopment({ dataFolder })
const service = await measured('service.ts', stack.environment)
const bareWorker = await measured('bare/worker.ts', stack.environment)
const connection = await Connection.connect({ address: stack.temporal.address })
const client = new Client({ connection })
const cast = await castOf(stack, service.ready)
const { script } = grantScript()
const quietly = () => {}

async function dossier(): Promise<string> {
  const id = await file(cast, script, quietly)
  await decide(cast, id, script, quietly)
  return id
}

const load = await loadOf(client, dossierWorkflowId(await dossier()))
let started = 0
async function bareOne(): Promise<void> {
  const workflowId = `bare:${(started += 1)}`
  const handle = await client.workflow.start(bare, { workflowId, taskQueue: 'bare', args: [load] })
  for (let update = 0; update < load.updates; update += 1) await handle.executeUpdate(step)
  await handle.result()
}

const rates = { ours: [] as number[], bare: [] as number[] }
const times = Number(options.each)
for (let round = 1; round <= Number(options.rounds); round += 1) {
  rates.bare.push(times / (await timed(`bare, round ${round}`, { times, atOnce }, bareOne)))
  rates.ours.push(times / (await timed(`dossiers, round ${round}`, { times, atOnce }, dossier)))
}

const memory: { dossiers: number; MiB: number }[] = []
let done = 1 + times * Number(options.rounds)
for (const mark of [100, 200, 300, 500, 1_000, 2_000].filter(
  (each) => each <= Number(options.total),
)) {
  const missing = Math.max(0, mark - done)
  await timed(`dossiers, up to ${mark}`, { times: missing, atOnce }, dossier)
  done += missing
  const MiB = Math.round(await service.memory())
  memory.push({ dossiers: done, MiB })
  process.stderr.write(`memory after ${done} dossiers: ${MiB} MiB\n`)
}

const result = {
  load,
  dossiersPerSecond: median(rates.ours),
  barePerSecond: median(rates.bare),
  ratio: median(rates.ours) / median(rates.bare),
  ratios: rates.ours.map((ours, index) => ours / (rates.bare[index] ?? ours)),
  memory,
}
if (options.json) console.log(JSON.stringify(result))
else {
  console.log(
    `\nA dossier: ${load.updates} updates, ${load.activities} activities, ${load.timers} timers`,
  )
  console.log(`dossiers  ${result.dossiersPerSecond.toFixed(2)}/s`)
  console.log(`bare      ${result.barePerSecond.toFixed(2)}/s`)
  console.log(`ratio     ${result.ratio.toFixed(2)}`)
  for (const each of memory) console.log(`memory after ${each.dossiers} dossiers: ${each.MiB} MiB`)
}
await service.stop()
await bareWorker.stop()
await connection.close()
await stack.stop()
rmSync(dataFolder, { recursive: true, force: true })
process.exit(0)
